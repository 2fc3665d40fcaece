package org.mingjing.casewatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.rules.Event;
import org.mingjing.vocabulary.Light;
import org.mingjing.web.MonthlyFigure;
import org.mingjing.web.ProblemSource.PutRight;
import org.mingjing.web.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Cases, their clocks and what is found in them, as officers see it on different days. */
@MingjingTest
class WatchingCasesTests {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, Object> DETAINED = Map.of("measure", "detention");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    CaseWatch watch;

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

    @AfterEach
    void backToMonday() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
    }

    /** The suspect is detained: the arrest has to be decided within seven days of the request. */
    private long aCase(String number, String handler, String unit, Event... happened) {
        watch.importNow("sun", "arrest-review", cast.unit(unit), number + ".xes", sink -> {
            sink.caseAttributes(number, Map.of("handler", handler));
            Arrays.stream(happened).forEach(event -> sink.event(1, number, event));
        });
        return db.sql("select id from casewatch.cases where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private static Event on(String day, String activity, String actor) {
        return new Event(
                activity, LocalDateTime.parse(day + "T09:00").atZone(OFFICE).toInstant(), actor, DETAINED);
    }

    private static Event requested(String day) {
        return on(day, "arrest-request-received", "clerk");
    }

    private long finding(long caseId, String rule) {
        return db.sql("select id from casewatch.findings where case_id = ? and rule = ?")
                .params(caseId, rule)
                .query(Long.class)
                .single();
    }

    @Test
    void aLimitTurnsYellowAndRedByItselfAndGreenWhenItIsKept() {
        var id = aCase("turns-1", "zhao", "first", requested("2026-03-16"));
        assertThat(page("/findings?show=YELLOW&handler=zhao", "li")).doesNotContain("turns-1");

        clock.moveTo(LocalDate.of(2026, 3, 21));
        assertThat(page("/findings?show=YELLOW&handler=zhao", "li")).contains("turns-1", "2 days left");
        clock.moveTo(LocalDate.of(2026, 3, 24));
        assertThat(page("/findings?show=RED&handler=zhao", "li"))
                .contains("turns-1", "was due on 23 March 2026: 1 day past", "Criminal Procedure Law art. 91");
        assertThat(page("/cases?number=turns-1", "li")).contains("data-light=\"RED\"");

        aCase("turns-1", "zhao", "first", requested("2026-03-16"), on("2026-03-20", "arrest-approved", "zhao"));
        assertThat(page("/cases/" + id, "li")).contains("done on 20 March 2026: in time.");
    }

    @Test
    void theCasePageShowsTheClockItsArticleTheFindingAndWhoDidWhat() {
        var id = aCase(
                "page-1",
                "zhao",
                "first",
                on("2026-03-01", "detained", "police"),
                requested("2026-03-02"),
                on("2026-03-12", "arrest-approved", "zhao"));
        var finding = finding(id, "decide-arrest-detained");
        var statements = CountedQueries.during(() -> assertThat(page("/cases/" + id, "li"))
                .contains("<h1>page-1</h1>", "<dd>Zhao Prosecutor</dd>", "<dd>Arrest approved</dd>", "in custody")
                .contains("clockline__drawing", "Criminal Procedure Law art. 91")
                .contains("was due on 9 March 2026; “Arrest approved” came only on 12 March 2026, 3 days late")
                .contains("href=\"/problems/new?fact=finding/" + finding)
                .contains("12 March 2026, 09:00"));
        assertThat(statements).hasSizeLessThanOrEqualTo(6);
        assertThat(page("/cases/" + id, "zhao")).contains("<h1>page-1</h1>").doesNotContain("/problems/new");
    }

    @Test
    void aKindWithoutRulesIsReadAndNotJudged() {
        watch.importNow("sun", "other", cast.unit("first"), "other-1.xes", sink -> {
            sink.caseAttributes("other-1", Map.of());
            sink.event(1, "other-1", requested("2026-03-02"));
        });
        var id = db.sql("select id from casewatch.cases where number = 'other-1'")
                .query(Long.class)
                .single();
        assertThat(page("/cases/" + id, "li"))
                .contains(
                        "No rules are written for this kind of case: nothing is judged.",
                        "Request for arrest received");
        assertThat(page("/cases?number=other-1", "li")).contains("data-light=\"GREY\"");
    }

    @Test
    void nobodyFindsACaseThatIsNotHis() {
        var id = aCase("mine-1", "zhao", "first", requested("2026-03-02"));
        var finding = finding(id, "decide-arrest-detained");
        for (var address : List.of("/cases/" + id, "/findings/" + finding)) {
            assertThat(mvc.get().uri(address).with(user("chen"))).hasStatus(404);
        }
        assertThat(page("/cases?number=mine-1", "chen")).contains("No case fits these filters.");
        assertThat(page("/findings?show=ALL&unit=" + cast.unit("first"), "chen"))
                .doesNotContain("mine-1");
        assertThat(page("/cases?number=mine-1", "zhao")).contains("mine-1");
        assertThat(problems.problem(cast.officer("chen"), "finding/" + finding)).isEmpty();
        assertThat(problems.problem(cast.officer("li"), "finding/" + finding)).isPresent();
    }

    @Test
    void listsNeedAtMostSixStatements() {
        for (int n = 0; n < 60; n++) {
            aCase("many-" + n, "chen", "second", requested("2026-03-02"));
        }
        assertThat(CountedQueries.during(
                        () -> assertThat(page("/cases?handler=chen", "wang")).contains("Next page")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(CountedQueries.during(() -> assertThat(page("/findings?show=RED&handler=chen", "wang"))
                        .contains("Next page")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(page("/findings?show=RED&handler=chen&page=2", "wang")).contains("Previous page");
    }

    @Test
    void whatCameLateStandsNinetyDaysAfterClosingUnlessItIsPutRight() {
        var late = new Event[] {
            requested("2026-03-02"), on("2026-03-12", "arrest-approved", "zhao"), on("2026-03-13", "archived", "clerk")
        };
        var id = aCase("stands-1", "zhao", "first", late);
        assertThat(light(id)).isEqualTo(Light.RED);
        clock.moveTo(LocalDate.of(2026, 6, 12));
        assertThat(light(id)).isEqualTo(Light.GREY);

        clock.moveTo(MovableClock.MONDAY_16_MARCH);
        events.publishEvent(new PutRight("finding/" + finding(id, "decide-arrest-detained"), clock.instant()));
        assertThat(light(id)).isEqualTo(Light.GREEN);
        aCase("stands-1", "zhao", "first", late[0], late[1], late[2], on("2026-03-15", "quality-evaluated", "li"));
        assertThat(light(id)).isEqualTo(Light.GREEN);
    }

    private Light light(long caseId) {
        return desk.finding(cast.officer("wang"), finding(caseId, "decide-arrest-detained"))
                .light();
    }

    @Test
    void anotherVersionOfTheRulesJudgesAgainAndFindingsKeepTheirNumbers() {
        var id = aCase("version-1", "zhao", "first", requested("2026-03-02"));
        var finding = finding(id, "decide-arrest-detained");
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
        var id =
                aCase("ahead-1", "zhao", "first", requested("2026-03-12"), on("2026-03-18", "arrest-approved", "zhao"));
        assertThat(state(id)).isEqualTo(FindingState.RUNNING);
        assertThat(again.judge()).isZero();

        clock.moveTo(LocalDate.of(2026, 3, 19));
        assertThat(again.judge()).isPositive();
        assertThat(state(id)).isEqualTo(FindingState.MET);
        assertThat(again.judge()).isZero();
    }

    private FindingState state(long caseId) {
        return desk.finding(cast.officer("wang"), finding(caseId, "decide-arrest-detained"))
                .finding()
                .state();
    }

    @Test
    void theSameRuleInTheSameUnitIsARelapseWhenItTurnsLater() {
        var first = finding(aCase("again-1", "zhao", "first", requested("2026-02-02")), "decide-arrest-detained");
        var closedAt = Instant.parse("2026-03-01T00:00:00Z");
        var second = finding(aCase("again-2", "zhao", "first", requested("2026-03-02")), "decide-arrest-detained");
        aCase("again-3", "chen", "second", requested("2026-03-01"));

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
        aCase("board-1", "zhao", "management", requested("2026-03-02"), on("2026-03-05", "detained", "police"));
        var after = standings.standings(cast.officer("wang"));

        assertThat(red(after)).isEqualTo(before + 1);
        assertThat(after)
                .filteredOn(standing -> standing.unitId() == cast.unit("management"))
                .filteredOn(standing -> standing.theme().equals("case-limits"))
                .singleElement()
                .satisfies(standing -> assertThat(standing.since()).isEqualTo(LocalDate.of(2026, 3, 10)))
                .satisfies(standing ->
                        assertThat(page(standing.evidence(), "wang")).contains("board-1"));
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

    private long red(List<Standing> all) {
        return all.stream()
                .filter(standing -> standing.unitId() == cast.unit("management"))
                .mapToLong(Standing::red)
                .sum();
    }

    @Test
    void theFindingsLeaveAsATable() {
        aCase("table-1", "zhao", "first", requested("2026-03-02"));
        var csv = mvc.get()
                .uri("/findings/table.csv?show=RED&handler=zhao")
                .with(user("li"))
                .exchange();
        assertThat(csv.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(text(csv)).contains("table-1", "2026-03-09", "Decision on arrest, suspect detained");
        assertThat(mvc.get().uri("/findings/table.xlsx?show=RED").with(user("li")))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void anActivityThatThePackDoesNotKnowIsCalledByItsOwnName() {
        var id = aCase("foreign-1", "zhao", "first", on("2026-03-02", "Conclusão", "x"));
        assertThat(page("/cases/" + id, "li")).contains("Conclusão");
    }

    private String page(String address, String login) {
        var answer = mvc.get().uri(address).with(user(login)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
