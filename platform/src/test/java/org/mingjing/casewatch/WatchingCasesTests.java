package org.mingjing.casewatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.web.ProblemSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Cases, their clocks and what is found in them, as officers see it on different days. */
@MingjingTest
class WatchingCasesTests {

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
    FindingProblems problems;

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
    void aLimitTurnsYellowAndRedByItselfAndGreenWhenItIsKept() {
        var id = cases.aCase("turns-1", "zhao", "first", WatchedCases.requested("2026-03-16"));
        assertThat(cases.page("/findings?show=YELLOW&handler=zhao", "li")).doesNotContain("turns-1");

        clock.moveTo(LocalDate.of(2026, 3, 21));
        assertThat(cases.page("/findings?show=YELLOW&handler=zhao", "li")).contains("turns-1", "2 days left");
        clock.moveTo(LocalDate.of(2026, 3, 24));
        assertThat(cases.page("/findings?show=RED&handler=zhao", "li"))
                .contains(
                        "turns-1",
                        "due on 23 March 2026",
                        ": 1 day past, and “Arrest approved”,",
                        "Criminal Procedure Law art. 91");
        assertThat(cases.page("/cases?number=turns-1", "li")).contains("data-light=\"RED\"");

        cases.aCase(
                "turns-1",
                "zhao",
                "first",
                WatchedCases.requested("2026-03-16"),
                WatchedCases.on("2026-03-20", "arrest-approved", "zhao"));
        assertThat(cases.page("/cases/" + id, "li")).contains("done on 20 March 2026: in time.");
    }

    @Test
    void theCasePageShowsTheClockItsArticleTheFindingAndWhoDidWhat() {
        var id = cases.aCase(
                "page-1",
                "zhao",
                "first",
                WatchedCases.on("2026-03-01", "detained", "police"),
                WatchedCases.requested("2026-03-02"),
                WatchedCases.on("2026-03-12", "arrest-approved", "zhao"));
        var finding = cases.finding(id, "decide-arrest-detained");
        var statements = CountedQueries.during(() -> assertThat(cases.page("/cases/" + id, "li"))
                .contains("<h1>page-1</h1>", "<dd>Zhao Prosecutor</dd>", "<dd>Arrest approved</dd>", "in custody")
                .contains("clockline__drawing", "Criminal Procedure Law art. 91")
                .contains("began this clock, due on 9 March 2026")
                .contains("href=\"/problems/new?fact=finding/" + finding)
                .contains("12 March 2026, 09:00"));
        assertThat(statements).hasSizeLessThanOrEqualTo(6);
        assertThat(cases.page("/cases/" + id, "zhao"))
                .contains("<h1>page-1</h1>")
                .doesNotContain("/problems/new");
    }

    @Test
    void aKindWithoutRulesIsReadAndNotJudged() {
        watch.importNow("sun", "other", cast.unit("first"), "other-1.xes", sink -> {
            sink.caseAttributes("other-1", Map.of());
            sink.event(1, "other-1", WatchedCases.requested("2026-03-02"));
        });
        var id = db.sql("select id from casewatch.cases where number = 'other-1'")
                .query(Long.class)
                .single();
        assertThat(cases.page("/cases/" + id, "li"))
                .contains(
                        "No rules are written for this kind of case: nothing is judged.",
                        "Request for arrest received");
        assertThat(cases.page("/cases?number=other-1", "li")).contains("data-light=\"GREY\"");
    }

    @Test
    void nobodyFindsACaseThatIsNotHis() {
        var id = cases.aCase("mine-1", "zhao", "first", WatchedCases.requested("2026-03-02"));
        var finding = cases.finding(id, "decide-arrest-detained");
        for (var address : List.of("/cases/" + id, "/findings/" + finding)) {
            assertThat(mvc.get().uri(address).with(user("chen"))).hasStatus(404);
        }
        assertThat(cases.page("/cases?number=mine-1", "chen")).contains("No case fits these filters.");
        assertThat(cases.page("/findings?show=ALL&unit=" + cast.unit("first"), "chen"))
                .doesNotContain("mine-1");
        assertThat(cases.page("/cases?number=mine-1", "zhao")).contains("mine-1");
        assertThat(problemSeenBy("chen", finding)).isEmpty();
        assertThat(problemSeenBy("li", finding)).isPresent();
    }

    private Optional<ProblemSource.Problem> problemSeenBy(String login, long finding) {
        return cast.as(login, officer -> problems.problem(officer, "finding/" + finding));
    }

    @Test
    void listsNeedAtMostSixStatements() {
        for (int n = 0; n < 60; n++) {
            cases.aCase("many-" + n, "chen", "second", WatchedCases.requested("2026-03-02"));
        }
        assertThat(CountedQueries.during(() ->
                        assertThat(cases.page("/cases?handler=chen", "wang")).contains("Next page")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(CountedQueries.during(() -> assertThat(cases.page("/findings?show=RED&handler=chen", "wang"))
                        .contains("Next page")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(cases.page("/findings?show=RED&handler=chen&page=2", "wang")).contains("Previous page");
    }

    @Test
    void theFindingsLeaveAsATable() {
        cases.aCase("table-1", "zhao", "first", WatchedCases.requested("2026-03-02"));
        var csv = mvc.get()
                .uri("/findings/table.csv?show=RED&handler=zhao")
                .with(user("li"))
                .exchange();
        assertThat(csv.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(WatchedCases.text(csv)).contains("table-1", "2026-03-09", "Decision on arrest, suspect detained");
        assertThat(mvc.get().uri("/findings/table.xlsx?show=RED").with(user("li")))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void anActivityThatThePackDoesNotKnowIsCalledByItsOwnName() {
        var id = cases.aCase("foreign-1", "zhao", "first", WatchedCases.on("2026-03-02", "Conclusão", "x"));
        assertThat(cases.page("/cases/" + id, "li")).contains("Conclusão");
    }
}
