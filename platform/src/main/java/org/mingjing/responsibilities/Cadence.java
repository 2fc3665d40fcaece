package org.mingjing.responsibilities;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjing.rules.calendar.UnknownYear;
import org.mingjing.rules.calendar.WorkingCalendar;

/**
 * How often a duty falls due, and when in its period. It is written as in a table: {@code weekly friday}, {@code monthly
 * day 8}, {@code monthly working-day 3}, {@code quarterly last-working-day}, {@code annual 03-31}.
 */
public record Cadence(Every every, On on) {

    /** How long a period is. */
    public enum Every {
        WEEKLY,
        MONTHLY,
        QUARTERLY,
        HALF_YEARLY,
        ANNUAL;

        int months() {
            return switch (this) {
                case WEEKLY -> 0;
                case MONTHLY -> 1;
                case QUARTERLY -> 3;
                case HALF_YEARLY -> 6;
                case ANNUAL -> 12;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** When in its period it falls due. */
    public sealed interface On {
        /** A day of the week. */
        record Weekday(DayOfWeek day) implements On {}

        /** A day of the month or of the period, counted from 1; beyond the end it is the last one. */
        record Day(int day) implements On {}

        /** A working day of the period, counted from 1. */
        record WorkingDay(int day) implements On {}

        /** The last working day of the period. */
        record LastWorkingDay() implements On {}

        /** A date of the year. */
        record DateOfYear(MonthDay day) implements On {}
    }

    /** The first days of all periods that begin from the one day to the other. */
    public List<LocalDate> starts(LocalDate from, LocalDate to) {
        var starts = new ArrayList<LocalDate>();
        for (var start = firstStart(from); !start.isAfter(to); start = next(start)) {
            starts.add(start);
        }
        return starts;
    }

    private LocalDate firstStart(LocalDate from) {
        var start = start(from);
        return start.isBefore(from) ? next(start) : start;
    }

    /** The first day of the period in which a day lies. */
    public LocalDate start(LocalDate day) {
        if (every == Every.WEEKLY) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        var month = (day.getMonthValue() - 1) / every.months() * every.months() + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    public LocalDate next(LocalDate start) {
        return every == Every.WEEKLY ? start.plusWeeks(1) : start.plusMonths(every.months());
    }

    /**
     * The due date in the period that begins on a day; one that is no working day moves to the next.
     *
     * @throws UnknownYear if the calendar does not hold the year
     */
    public LocalDate due(LocalDate start, WorkingCalendar calendar) {
        var end = next(start).minusDays(1);
        return switch (on) {
            case On.Weekday(var day) -> calendar.nextWorkingDay(start.with(TemporalAdjusters.nextOrSame(day)));
            case On.Day(var day) -> {
                var wanted = start.plusDays(day - 1L);
                yield calendar.nextWorkingDay(wanted.isAfter(end) ? end : wanted);
            }
            case On.WorkingDay(var day) -> calendar.plusWorkingDays(start.minusDays(1), day);
            case On.LastWorkingDay() -> calendar.plusWorkingDays(end.plusDays(1), -1);
            case On.DateOfYear(var day) -> calendar.nextWorkingDay(day.atYear(start.getYear()));
        };
    }

    /** Reads what {@link #written} wrote. */
    public static Cadence read(String written) {
        return CadenceWriting.read(written).orElseThrow(() -> new IllegalStateException(written));
    }

    /** As it is written in a table; {@link CadenceWriting} reads it. */
    public String written() {
        return every.word() + " "
                + switch (on) {
                    case On.Weekday(var day) -> day.name().toLowerCase(Locale.ROOT);
                    case On.Day(var day) -> "day " + day;
                    case On.WorkingDay(var day) -> "working-day " + day;
                    case On.LastWorkingDay() -> "last-working-day";
                    case On.DateOfYear(var day) -> "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
                };
    }

    static Cadence annual(int month, int day) {
        return new Cadence(Every.ANNUAL, new On.DateOfYear(MonthDay.of(Month.of(month), day)));
    }
}
