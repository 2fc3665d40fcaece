package org.mingjing.rules.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.mingjing.rules.calendar.Due.AtInstant;
import org.mingjing.rules.calendar.Due.OnDate;

/** Counts limits as the law does: in the dates of one time zone, with one calendar of working days. */
public record LegalTime(ZoneId zone, WorkingCalendar calendar) {

    public LocalDate dateOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** The day of the start is not counted (Criminal Procedure Law art. 105). */
    public Due dueAfter(Instant start, Length length) {
        return length.isExact() ? new AtInstant(start.plus(length.exactly())) : new OnDate(plus(dateOf(start), length));
    }

    public Due plus(Due due, Length length) {
        return switch (due) {
            case AtInstant(var instant) -> new AtInstant(instant.plus(length.exactly()));
            case OnDate(var date) -> new OnDate(plus(date, length));
        };
    }

    public LocalDate plus(LocalDate date, Length length) {
        var amount = length.amount();
        return switch (length.unit()) {
            case HOURS -> throw new IllegalArgumentException("%s cannot be counted from a date".formatted(length));
            case DAYS -> date.plusDays(amount);
            case WEEKS -> date.plusWeeks(amount);
            case WORKING_DAYS -> calendar.plusWorkingDays(date, amount);
            case MONTHS -> plusMonths(date, amount);
            case YEARS -> plusMonths(date, 12L * amount);
        };
    }

    // From the last day of a month to the last day of the target month; LocalDate itself shortens 31 to 30 or 28.
    private static LocalDate plusMonths(LocalDate date, long months) {
        var target = date.plusMonths(months);
        return date.getDayOfMonth() == date.lengthOfMonth() ? target.with(TemporalAdjusters.lastDayOfMonth()) : target;
    }

    /** Due later by the time between two instants: in whole dates, or exactly if the limit is in hours. */
    public Due plusStandstill(Due due, Instant from, Instant until) {
        return switch (due) {
            case AtInstant(var instant) -> new AtInstant(instant.plus(Duration.between(from, until)));
            case OnDate(var date) -> new OnDate(date.plusDays(dateOf(from).until(dateOf(until), ChronoUnit.DAYS)));
        };
    }

    /** If the last day is no working day, the first one after it (Criminal Procedure Law art. 105). Hours stay. */
    public Due rolled(Due due) {
        return switch (due) {
            case AtInstant exact -> exact;
            case OnDate(var date) -> new OnDate(calendar.nextWorkingDay(date));
        };
    }

    public boolean isInTime(Instant at, Due due) {
        return switch (due) {
            case AtInstant(var instant) -> !at.isAfter(instant);
            case OnDate(var date) -> !dateOf(at).isAfter(date);
        };
    }

    /** Whether a due date has come, or a due instant. */
    public boolean isReached(Instant at, Due due) {
        return switch (due) {
            case AtInstant(var instant) -> !at.isBefore(instant);
            case OnDate(var date) -> !dateOf(at).isBefore(date);
        };
    }

    /** The first instant that is too late. */
    public Instant redFrom(Due due) {
        return switch (due) {
            case AtInstant(var instant) -> instant.plusNanos(1);
            case OnDate(var date) -> date.plusDays(1).atStartOfDay(zone).toInstant();
        };
    }

    /** The first instant of the warning: in hours back from the end, otherwise from the start of the date. */
    public Instant yellowFrom(Due due, Length warning) {
        return switch (due) {
            case AtInstant(var instant) -> instant.minus(warning.exactly());
            case OnDate(var date) ->
                warning.isExact()
                        ? redFrom(due).minus(warning.exactly())
                        : plus(date, warning.negated()).atStartOfDay(zone).toInstant();
        };
    }
}
