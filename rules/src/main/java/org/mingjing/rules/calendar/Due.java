package org.mingjing.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** When something is due: on a date, whose whole day still counts, or at an instant if the limit is in hours. */
public sealed interface Due {

    /** Reads what {@code toString} wrote. */
    static Due read(String written) {
        return written.indexOf('T') < 0 ? new OnDate(LocalDate.parse(written)) : new AtInstant(Instant.parse(written));
    }

    /** Due by the end of this date in the office's time zone. */
    record OnDate(LocalDate date) implements Due {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** Due at this very instant. */
    record AtInstant(Instant instant) implements Due {
        @Override
        public String toString() {
            return instant.toString();
        }
    }
}
