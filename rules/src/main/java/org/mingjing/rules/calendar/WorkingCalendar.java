package org.mingjing.rules.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Knows the working days. Get one by name: {@code weekends}, or a calendar kept as data, such as {@code cn}. */
public sealed interface WorkingCalendar permits Weekends, OfficialCalendar {

    String WEEKENDS = "weekends";

    /** The names a pack may use. */
    List<String> NAMES = List.of(WEEKENDS, "cn");

    static WorkingCalendar weekends() {
        return Weekends.OFF;
    }

    /** Empty if there is no calendar of this name. */
    static Optional<WorkingCalendar> named(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(name.equals(WEEKENDS) ? Weekends.OFF : OfficialCalendar.read(name));
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
