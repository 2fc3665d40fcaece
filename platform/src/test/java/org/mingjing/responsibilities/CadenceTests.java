package org.mingjing.responsibilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.responsibilities.Cadence.Every;
import org.mingjing.responsibilities.Cadence.On;
import org.mingjing.rules.calendar.UnknownYear;
import org.mingjing.rules.calendar.WorkingCalendar;

class CadenceTests {

    private static final WorkingCalendar CHINA = WorkingCalendar.named("cn").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        // a Saturday moves to Monday
        "monthly day 8, 2026-08-01, 2026-08-10",
        // the Spring Festival and its make-up days
        "monthly working-day 8, 2026-02-01, 2026-02-11",
        "weekly friday, 2026-02-16, 2026-02-24",
        "quarterly last-working-day, 2026-01-01, 2026-03-31",
        "annual 10-01, 2026-01-01, 2026-10-08",
        "half-yearly working-day 60, 2026-01-01, 2026-04-01",
        "monthly day 31, 2026-02-01, 2026-02-28"
    })
    void fallsDueOnAWorkingDay(String written, LocalDate start, LocalDate due) {
        assertThat(Cadence.read(written).due(start, CHINA)).isEqualTo(due);
    }

    @Test
    void neverGuessesAYearThatTheCalendarDoesNotHold() {
        assertThatExceptionOfType(UnknownYear.class)
                .isThrownBy(() -> Cadence.read("monthly day 8").due(LocalDate.of(2031, 1, 1), CHINA))
                .satisfies(unknown -> assertThat(unknown.year()).isEqualTo(2031));
    }

    @ParameterizedTest
    @CsvSource({
        "每月8日, monthly day 8",
        "每月第3个工作日, monthly working-day 3",
        "每季度最后一个工作日, quarterly last-working-day",
        "每周五, weekly friday",
        "每年3月31日, annual 03-31",
        "每半年第60个工作日, half-yearly working-day 60",
        "'monthly, day 8', monthly day 8",
        "'quarterly, last working day', quarterly last-working-day",
        "'Weekly, Friday', weekly friday"
    })
    void readsWhatPeopleWrite(String people, String written) {
        assertThat(CadenceWriting.read(people).map(Cadence::written)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "often", "weekly day 8", "monthly friday", "annual 02-30", "monthly working-day 30", "每月"})
    void refusesWhatCannotBe(String people) {
        assertThat(CadenceWriting.read(people)).isEmpty();
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("cadences") Cadence cadence) {
        assertThat(Cadence.read(cadence.written())).isEqualTo(cadence);
    }

    /** An independent reading: walk through the days of the period one by one. */
    @Property
    void theNthWorkingDayIsTheNthOneThatAWalkerCounts(@ForAll("years") int year, @ForAll("cadences") Cadence cadence) {
        var calendar = WorkingCalendar.weekends();
        for (var start : cadence.starts(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            var due = cadence.due(start, calendar);
            assertThat(calendar.isWorkingDay(due)).isTrue();
            assertThat(due).isAfterOrEqualTo(start);
            if (cadence.on() instanceof On.WorkingDay(var wanted)) {
                var counted = Stream.iterate(start, day -> day.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .skip(wanted - 1L)
                        .findFirst();
                assertThat(counted).contains(due);
            }
        }
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(2020, 2040);
    }

    @Provide
    Arbitrary<Cadence> cadences() {
        var weekly =
                Arbitraries.of(java.time.DayOfWeek.class).map(day -> new Cadence(Every.WEEKLY, new On.Weekday(day)));
        var longer = Arbitraries.of(Every.MONTHLY, Every.QUARTERLY, Every.HALF_YEARLY);
        var days = Combinators.combine(longer, Arbitraries.integers().between(1, 28))
                .as((every, day) -> new Cadence(every, new On.Day(day)));
        var working = Combinators.combine(longer, Arbitraries.integers().between(1, 15))
                .as((every, day) -> new Cadence(every, new On.WorkingDay(day)));
        var last = longer.map(every -> new Cadence(every, new On.LastWorkingDay()));
        var annual = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28))
                .as(Cadence::annual);
        return Arbitraries.oneOf(weekly, days, working, last, annual);
    }
}
