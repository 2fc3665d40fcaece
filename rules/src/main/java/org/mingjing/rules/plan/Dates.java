package org.mingjing.rules.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.mingjing.rules.calendar.Due.OnDate;
import org.mingjing.rules.calendar.LegalTime;
import org.mingjing.rules.calendar.Length;

/** {@link LegalTime} in whole numbers: a date is days since 1970, an instant nanoseconds since then. */
final class Dates {

    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final long NANOS_A_DAY = 86_400 * NANOS_A_SECOND;

    private final LegalTime time;
    private final Offsets offsets;
    private final DateMemo starts;
    private final DateMemo rolled;

    Dates(LegalTime time) {
        this.time = time;
        this.offsets = new Offsets(time.zone());
        this.starts = new DateMemo(date ->
                nanos(LocalDate.ofEpochDay(date).atStartOfDay(time.zone()).toInstant()));
        this.rolled = new DateMemo(date -> ((OnDate) time.rolled(new OnDate(LocalDate.ofEpochDay(date))))
                .date()
                .toEpochDay());
    }

    int dateOf(long instant) {
        return (int) Math.floorDiv(Math.addExact(instant, offsets.at(instant)), NANOS_A_DAY);
    }

    long startOf(long date) {
        return starts.of(Math.toIntExact(date));
    }

    long rolled(long date) {
        return rolled.of(Math.toIntExact(date));
    }

    long plus(long date, Length length) {
        return time.plus(LocalDate.ofEpochDay(date), length).toEpochDay();
    }

    LegalTime legal() {
        return time;
    }

    static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS_A_SECOND), at.getNano());
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_A_SECOND), Math.floorMod(nanos, NANOS_A_SECOND));
    }
}
