package org.mingjing.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mingjing.rules.calendar.Due.OnDate;

class LegalTimeLaws {

    private static final LegalTime TIME = new LegalTime(ZoneOffset.UTC, WorkingCalendar.weekends());

    @Property
    void laterStartsAreNeverDueEarlier(
            @ForAll("dates") LocalDate date, @ForAll @IntRange(max = 40) int later, @ForAll("lengths") Length length) {
        assertThat(TIME.plus(date.plusDays(later), length)).isAfterOrEqualTo(TIME.plus(date, length));
    }

    @Property
    void theLastDayOfAMonthLeadsToALastDay(@ForAll("dates") LocalDate date, @ForAll @IntRange(max = 60) int months) {
        var last = date.withDayOfMonth(date.lengthOfMonth());
        var due = TIME.plus(last, new Length(months, Unit.MONTHS));

        assertThat(due.getDayOfMonth()).isEqualTo(due.lengthOfMonth());
    }

    @Property
    void rollingEndsOnAWorkingDayAndOnlyOnce(@ForAll("dates") LocalDate date) {
        var rolled = TIME.rolled(new OnDate(date));

        assertThat(TIME.rolled(rolled)).isEqualTo(rolled);
        assertThat(TIME.calendar().isWorkingDay(((OnDate) rolled).date())).isTrue();
    }

    @Property
    void workingDaysCountOnlyWorkingDays(@ForAll("dates") LocalDate date, @ForAll @IntRange(max = 60) int count) {
        var calendar = TIME.calendar();
        var reached = calendar.plusWorkingDays(date, count);

        assertThat(date.plusDays(1).datesUntil(reached.plusDays(1)).filter(calendar::isWorkingDay))
                .hasSize(count);
    }

    @Property
    void redBeginsWhereInTimeEnds(@ForAll("dates") LocalDate date, @ForAll("lengths") Length length) {
        var due = TIME.dueAfter(date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), length);
        var red = TIME.redFrom(due);

        assertThat(TIME.isInTime(red, due)).isFalse();
        assertThat(TIME.isInTime(red.minusNanos(1), due)).isTrue();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Length> lengths() {
        return Arbitraries.integers()
                .between(0, 60)
                .flatMap(amount -> Arbitraries.of(Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
                        .map(unit -> new Length(amount, unit)));
    }
}
