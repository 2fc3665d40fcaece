package org.mingjing.rules.calendar;

import java.time.LocalDate;

/** Knows the working days. Get one by name: {@code weekends}, or a calendar kept as data, such as {@code cn}. */
public sealed interface WorkingCalendar permits Weekends, OfficialCalendar {

    static WorkingCalendar weekends() {
        return Weekends.OFF;
    }

    /**
     * Whether people work on this day.
     *
     * @throws UnknownYear if the calendar does not hold the year of the day
     */
    boolean isWorkingDay(LocalDate day);

    /** The day itself if it is a working day, otherwise the first one after it. */
    default LocalDate nextWorkingDay(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The {@code count}-th working day after this day; before it, if {@code count} is negative. */
    default LocalDate plusWorkingDays(LocalDate day, int count) {
        var direction = Integer.signum(count);
        var reached = day;
        for (var left = Math.abs(count); left > 0; ) {
            reached = reached.plusDays(direction);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }
}
