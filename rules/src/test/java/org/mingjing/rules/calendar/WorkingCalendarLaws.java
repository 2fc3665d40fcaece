package org.mingjing.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of the official calendar on any day of the years 2007 to 2026. */
class WorkingCalendarLaws {

    private static final WorkingCalendar CHINA = WorkingCalendar.named("cn").orElseThrow();

    @Property
    void countingOnFromWhereOneStoppedIsCountingAtOnce(
            @ForAll("dates") LocalDate date,
            @ForAll @IntRange(min = 1, max = 20) int first,
            @ForAll @IntRange(min = 1, max = 20) int then) {
        assertThat(CHINA.plusWorkingDays(CHINA.plusWorkingDays(date, first), then))
                .isEqualTo(CHINA.plusWorkingDays(date, first + then));
    }

    @Property
    void countingBackFromAWorkingDayUndoesCountingOn(
            @ForAll("dates") LocalDate date, @ForAll @IntRange(min = 1, max = 20) int count) {
        var working = CHINA.plusWorkingDays(date, 1);

        assertThat(CHINA.plusWorkingDays(CHINA.plusWorkingDays(working, count), -count))
                .isEqualTo(working);
    }

    @Property
    void countingEndsOnAWorkingDayAndPassesAsManyAsItCounts(
            @ForAll("dates") LocalDate date, @ForAll @IntRange(min = 1, max = 20) int count) {
        var reached = CHINA.plusWorkingDays(date, count);

        assertThat(CHINA.isWorkingDay(reached)).isTrue();
        assertThat(date.plusDays(1).datesUntil(reached.plusDays(1)).filter(CHINA::isWorkingDay))
                .hasSize(count);
    }

    @Property
    void noHolidayIsLongerThanAFortnight(@ForAll("dates") LocalDate date) {
        assertThat(date.datesUntil(date.plusDays(14))).anyMatch(CHINA::isWorkingDay);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2007, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 9, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
