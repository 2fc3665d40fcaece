package org.mingjing.packs;

import java.time.LocalDate;
import org.mingjing.rules.calendar.Length;
import org.mingjing.rules.calendar.UnknownYear;
import org.mingjing.rules.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Counts the office's own dates: notice, time for an order, days that are left. In a year whose working days are not
 * published yet it counts Monday to Friday. Limits of the law are never counted here: there an unknown year is an error.
 */
@Component
public class OfficeDays {

    private final WorkingCalendar calendar;

    OfficeDays(Pack pack) {
        this.calendar = pack.calendar();
    }

    public boolean isWorkingDay(LocalDate day) {
        try {
            return calendar.isWorkingDay(day);
        } catch (UnknownYear notPublished) {
            return WorkingCalendar.weekends().isWorkingDay(day);
        }
    }

    /** The day after so much time, written as in a pack: {@code 5 working days}, {@code 3 months}. */
    public LocalDate after(LocalDate day, String length) {
        return moved(day, read(length), 1);
    }

    /** The day so much time before. */
    public LocalDate before(LocalDate day, String length) {
        return moved(day, read(length), -1);
    }

    private LocalDate moved(LocalDate day, Length length, int direction) {
        var amount = (long) length.amount() * direction;
        return switch (length.unit()) {
            case WORKING_DAYS -> workingDays(day, length.amount(), direction);
            case DAYS -> day.plusDays(amount);
            case WEEKS -> day.plusWeeks(amount);
            case MONTHS -> day.plusMonths(amount);
            case YEARS -> day.plusYears(amount);
            case HOURS -> throw new BadPack("a date is not counted in hours: " + length);
        };
    }

    private LocalDate workingDays(LocalDate day, int count, int direction) {
        var reached = day;
        for (var left = count; left > 0; ) {
            reached = reached.plusDays(direction);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** How many working days lie after the one day up to the other; negative if the other is earlier. */
    public int between(LocalDate from, LocalDate to) {
        var direction = to.isBefore(from) ? -1 : 1;
        var count = 0;
        for (var day = from; !day.equals(to); ) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) {
                count += direction;
            }
        }
        return count;
    }

    private static Length read(String written) {
        return Length.read(written)
                .orElseThrow(() ->
                        new BadPack("expected a length such as \"5 working days\", found \"%s\"".formatted(written)));
    }
}
