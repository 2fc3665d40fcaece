package org.mingjing.casewatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.people.Officer;
import org.mingjing.people.Officer.HeldPost;
import org.mingjing.people.Right;
import org.mingjing.people.Role;
import org.mingjing.rules.Event;
import org.mingjing.vocabulary.Light;
import org.mingjing.web.MonthlyFigure;
import org.mingjing.web.ProblemSource.PutRight;
import org.mingjing.web.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How long what was found stands, when cases are judged again, and who counts what was found. */
@MingjingTest
class JudgingCasesTests {

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    CaseDesk desk;

    @Autowired
    JudgingAgain again;

    @Autowired
    FindingProblems problems;

    @Autowired
    FindingStandings standings;

    @Autowired
    CaseFigures figures;

    @Autowired
    LimitsWaiting waiting;

    @Autowired
    ApplicationEventPublisher events;

    WatchedCases cases;

    @Autowired
    void meet(MockMvcTester mvc, Cast cast, JdbcClient db, CaseWatch watch) {
        cases = new WatchedCases(mvc, cast, db, watch);
    }

    @AfterEach
    void backToMonday() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
    }

    @Test
    void whatCameLateStandsNinetyDaysAfterClosingUnlessItIsPutRight() {
        var late = new Event[] {
            WatchedCases.requested("2026-03-02"),
            WatchedCases.on("2026-03-12", "arrest-approved", "zhao"),
            WatchedCases.on("2026-03-13", "archived", "clerk")
        };
        var id = cases.aCase("stands-1", "zhao", "first", late);
        assertThat(light(id)).isEqualTo(Light.RED);
        clock.moveTo(LocalDate.of(2026, 6, 12));
        assertThat(light(id)).isEqualTo(Light.GREY);

        clock.moveTo(MovableClock.MONDAY_16_MARCH);
        events.publishEvent(new PutRight("finding/" + cases.finding(id, "decide-arrest-detained"), clock.instant()));
        assertThat(light(id)).isEqualTo(Light.GREEN);
        cases.aCase(
                "stands-1",
                "zhao",
                "first",
                late[0],
                late[1],
                late[2],
                WatchedCases.on("2026-03-15", "quality-evaluated", "li"));
        assertThat(light(id)).isEqualTo(Light.GREEN);
    }

    private Light light(long caseId) {
        return desk.finding(cast.officer("wang"), cases.finding(caseId, "decide-arrest-detained"))
                .light();
    }

    @Test
    void anotherVersionOfTheRulesJudgesAgainAndFindingsKeepTheirNumbers() {
        var id = cases.aCase("version-1", "zhao", "first", WatchedCases.requested("2026-03-02"));
        var finding = cases.finding(id, "decide-arrest-detained");
        db.sql("update casewatch.cases set judged_by = 'an older version' where id = ?")
                .param(id)
                .update();
        db.sql("update casewatch.findings set due_on = '2020-01-01' where id = ?")
                .param(finding)
                .update();

        assertThat(again.judge()).isPositive();

        assertThat(desk.finding(cast.officer("wang"), finding).finding().dueOn())
                .isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(again.judge()).isZero();
    }

    @Test
    void anEventEnteredAheadOfItsDayCountsWhenTheDayHasCome() {
        var id = cases.aCase(
                "ahead-1",
                "zhao",
                "first",
                WatchedCases.requested("2026-03-12"),
                WatchedCases.on("2026-03-18", "arrest-approved", "zhao"));
        assertThat(state(id)).isEqualTo(FindingState.RUNNING);
        assertThat(again.judge()).isZero();

        clock.moveTo(LocalDate.of(2026, 3, 19));
        assertThat(again.judge()).isPositive();
        assertThat(state(id)).isEqualTo(FindingState.MET);
        assertThat(again.judge()).isZero();
    }

    private FindingState state(long caseId) {
        return desk.finding(cast.officer("wang"), cases.finding(caseId, "decide-arrest-detained"))
                .finding()
                .state();
    }

    @Test
    void theSameRuleInTheSameUnitIsARelapseWhenItTurnsLater() {
        var first = cases.finding(
                cases.aCase("again-1", "zhao", "first", WatchedCases.requested("2026-02-02")),
                "decide-arrest-detained");
        var closedAt = Instant.parse("2026-03-01T00:00:00Z");
        var second = cases.finding(
                cases.aCase("again-2", "zhao", "first", WatchedCases.requested("2026-03-02")),
                "decide-arrest-detained");
        cases.aCase("again-3", "chen", "second", WatchedCases.requested("2026-03-01"));

        assertThat(problems.relapses(List.of(new PutRight("finding/" + first, closedAt))))
                .singleElement()
                .satisfies(relapse -> assertThat(relapse.fact()).isEqualTo("finding/" + first))
                .satisfies(relapse -> assertThat(relapse.at()).isAfter(closedAt));
        assertThat(problems.relapses(List.of(new PutRight("finding/" + second, clock.instant()))))
                .isEmpty();
    }

    @Test
    void boardAndCircularAndTodayCountTheSameLimits() {
        var before = red(standings.standings(cast.officer("wang")));
        cases.aCase(
                "board-1",
                "zhao",
                "management",
                WatchedCases.requested("2026-03-02"),
                WatchedCases.on("2026-03-05", "detained", "police"));
        var after = standings.standings(cast.officer("wang"));

        assertThat(red(after)).isEqualTo(before + 1);
        assertThat(after)
                .filteredOn(standing -> standing.unitId() == cast.unit("management"))
                .filteredOn(standing -> standing.theme().equals("case-limits"))
                .singleElement()
                .satisfies(standing -> assertThat(standing.since()).isEqualTo(LocalDate.of(2026, 3, 10)))
                .satisfies(standing ->
                        assertThat(cases.page(standing.evidence(), "wang")).contains("board-1"));
        assertThat(figures.figures(
                        cast.officer("wang"), List.of(cast.unit("management")), YearMonth.of(2026, 3), clock.instant()))
                .extracting(MonthlyFigure::indicator, MonthlyFigure::numerator)
                .contains(
                        tuple("casewatch.figure.open-cases", 1L),
                        tuple("casewatch.figure.clocks-red", 1L),
                        tuple("casewatch.figure.clocks-red-custody", 1L));
        assertThat(waiting.waitingFor(cast.officer("zhao")))
                .anyMatch(card -> card.what().en().startsWith("board-1"));
        assertThat(waiting.owedTo(cast.officer("wang")))
                .anyMatch(owed -> owed.post().en().equals("Zhao Prosecutor"));
    }

    @Test
    void whoMayNotReadCasesSeesTheirLightsAndNoCase() {
        cases.aCase("silent-1", "chen", "second", WatchedCases.requested("2026-03-02"));
        assertThat(standings.standings(withoutTheRightToReadCases(cast.officer("wang"))))
                .filteredOn(standing -> standing.unitId() == cast.unit("second"))
                .isNotEmpty()
                .allSatisfy(standing -> assertThat(standing.because()).isNull())
                .anySatisfy(standing -> assertThat(standing.red()).isPositive());
    }

    private static Officer withoutTheRightToReadCases(Officer officer) {
        var posts = officer.posts().stream()
                .map(held -> new HeldPost(
                        held.id(),
                        held.title(),
                        held.unitId(),
                        held.unit(),
                        new Role(
                                held.role().id(),
                                held.role().title(),
                                held.role().sees(),
                                Set.of(Right.READ_BOARD)),
                        null))
                .toList();
        return new Officer(
                officer.id(),
                officer.login(),
                officer.name(),
                officer.language(),
                officer.theme(),
                false,
                officer.day(),
                posts,
                officer.reach());
    }

    private long red(List<Standing> all) {
        return all.stream()
                .filter(standing -> standing.unitId() == cast.unit("management"))
                .mapToLong(Standing::red)
                .sum();
    }
}
