package org.mingjing.rules.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.calendar.Length;

/** Dates counted one by one, with Monday to Friday as working days. */
record SlowDates(ZoneId zone) {

    /** A date or, for a limit in hours, an instant. */
    record Due(@Nullable LocalDate date, @Nullable Instant exact) {
        @Override
        public String toString() {
            return date == null ? String.valueOf(exact) : date.toString();
        }
    }

    LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    Due due(Instant start, Length length) {
        return length.isExact()
                ? new Due(null, start.plus(exactly(length)))
                : new Due(plus(dateOf(start), length), null);
    }

    Due later(Due due, Length by) {
        return due.date() == null ? new Due(null, exact(due).plus(exactly(by))) : new Due(plus(due.date(), by), null);
    }

    private static Instant exact(Due due) {
        if (due.exact() == null) {
            throw new IllegalArgumentException("no instant: " + due);
        }
        return due.exact();
    }

    static Duration exactly(Length length) {
        var hours = switch (length.unit()) {
            case HOURS -> 1;
            case DAYS -> 24;
            case WEEKS -> 7 * 24;
            case WORKING_DAYS, MONTHS, YEARS -> throw new IllegalArgumentException(length.toString());
        };
        return Duration.ofHours((long) hours * length.amount());
    }

    static LocalDate plus(LocalDate date, Length length) {
        return switch (length.unit()) {
            case HOURS -> throw new IllegalArgumentException(length.toString());
            case DAYS -> step(date, length.amount(), false);
            case WEEKS -> step(date, 7 * length.amount(), false);
            case WORKING_DAYS -> step(date, length.amount(), true);
            case MONTHS -> months(date, length.amount());
            case YEARS -> months(date, 12 * length.amount());
        };
    }

    private static LocalDate step(LocalDate date, int count, boolean working) {
        var reached = date;
        for (var left = Math.abs(count); left > 0; ) {
            reached = reached.plusDays(count < 0 ? -1 : 1);
            left -= !working || isWorkingDay(reached) ? 1 : 0;
        }
        return reached;
    }

    private static LocalDate months(LocalDate date, int count) {
        var isLast = date.getDayOfMonth() == YearMonth.from(date).lengthOfMonth();
        var target = YearMonth.from(date).plusMonths(count);
        return target.atDay(isLast ? target.lengthOfMonth() : Math.min(date.getDayOfMonth(), target.lengthOfMonth()));
    }

    private static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    Due rolled(LocalDate date) {
        return isWorkingDay(date) ? new Due(date, null) : rolled(date.plusDays(1));
    }

    boolean isInTime(Instant at, Due due) {
        return due.date() == null ? !at.isAfter(exact(due)) : !dateOf(at).isAfter(due.date());
    }

    boolean isReached(Instant at, Due due) {
        return due.date() == null ? !at.isBefore(exact(due)) : !dateOf(at).isBefore(due.date());
    }

    boolean isWarned(Instant at, Due due, Length warning) {
        if (due.date() == null) {
            return !at.isBefore(exact(due).minus(exactly(warning)));
        }
        var back = new Length(-warning.amount(), warning.unit());
        var end = due.date().plusDays(1).atStartOfDay(zone).toInstant();
        return warning.isExact()
                ? !at.isBefore(end.plus(exactly(back)))
                : !dateOf(at).isBefore(plus(due.date(), back));
    }
}
