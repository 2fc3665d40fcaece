package org.mingjing.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private static final WorkingCalendar CHINA = WorkingCalendar.named("cn").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "2025-10-08, false",
        "2025-10-09, true",
        "2025-09-28, true",
        "2025-10-11, true",
        "2025-10-12, false",
        "2020-01-31, false",
        "2020-02-01, false",
        "2020-02-03, true",
        "2019-05-05, true",
        "2015-09-04, false",
        "2007-02-17, true",
        "2007-02-24, false",
        "2011-12-31, true",
        "2018-12-29, true",
        "2018-12-31, false",
        "2024-02-09, true",
        "2026-02-14, true"
    })
    void knowsHolidaysAndTheWeekendsWorkedForThem(LocalDate day, boolean isWorkingDay) {
        assertThat(CHINA.isWorkingDay(day)).isEqualTo(isWorkingDay);
    }

    /**
     * The law gives 11 days a year (10 before 2008, 13 from 2025 on); arrangements only move the weekends around them.
     * More in 2015 (the victory) and 2020 (the epidemic); years that lend a day to the next differ too.
     */
    @ParameterizedTest
    @CsvSource({
        "2007, 12", "2008, 11", "2009, 11", "2010, 11", "2011, 10", "2012, 12", "2013, 11", "2014, 11", "2015, 12",
        "2016, 11", "2017, 11", "2018, 11", "2019, 11", "2020, 13", "2021, 11", "2022, 11", "2023, 11", "2024, 11",
        "2025, 13", "2026, 13"
    })
    void takesNoMoreWorkingDaysFromTheYearThanTheLawGives(int year, int daysOff) {
        var start = LocalDate.of(year, 1, 1);

        assertThat(start.datesUntil(start.plusYears(1))
                                .filter(Weekends.OFF::isWorkingDay)
                                .count()
                        - start.datesUntil(start.plusYears(1))
                                .filter(CHINA::isWorkingDay)
                                .count())
                .isEqualTo(daysOff);
    }

    @Test
    void worksOnlyOnWeekendsToMakeUpAndRestsOnlyWhereItSays() {
        var years = CalendarFile.read("cn");
        Predicate<LocalDate> isWeekend = day -> !Weekends.OFF.isWorkingDay(day);

        assertThat(years.values()).allSatisfy(year -> {
            assertThat(year.worked()).allMatch(isWeekend).doesNotContainAnyElementsOf(year.rest());
            assertThat(year.source()).contains("国");
        });
    }

    @Test
    void holdsEveryYearFrom2007ToTheNewestPublished() {
        assertThat(CalendarFile.read("cn").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2007, 2026).mapToObj(Year::of).toList());
    }

    @Test
    void refusesAYearItDoesNotHoldAndNamesIt() {
        assertThatThrownBy(() -> CHINA.plusWorkingDays(LocalDate.parse("2026-12-30"), 5))
                .isInstanceOf(UnknownYear.class)
                .hasMessageContaining("calendar cn does not hold the year 2027");
        assertThatThrownBy(() -> CHINA.isWorkingDay(LocalDate.parse("2006-05-01")))
                .hasMessageContaining("2006");
    }

    @Test
    void countsWorkingDaysBackToo() {
        assertThat(CHINA.plusWorkingDays(LocalDate.parse("2025-10-10"), -3)).isEqualTo("2025-09-29");
    }
}
