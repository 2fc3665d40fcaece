package org.mingjing.rules.calendar;

import java.time.Year;
import java.util.Collection;
import java.util.Collections;

/** A working day was asked for in a year that the calendar does not hold. It is never guessed. */
public final class UnknownYear extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    UnknownYear(String calendar, int year, Collection<Year> held) {
        super("calendar %s does not hold the year %d (it holds %s to %s): add the official arrangement for %d"
                .formatted(calendar, year, Collections.min(held), Collections.max(held), year));
        this.year = year;
    }

    /** The year that is missing. */
    public int year() {
        return year;
    }
}
