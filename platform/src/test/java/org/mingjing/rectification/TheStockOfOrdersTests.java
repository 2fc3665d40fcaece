package org.mingjing.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.casewatch.CaseWatch;
import org.mingjing.rectification.StockFilter.Tab;
import org.mingjing.web.MonthlyFigure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** All orders together: what the lists, the board, the circular and Today say of them. */
@MingjingTest
class TheStockOfOrdersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    Stock stock;

    @Autowired
    OrderStandings standings;

    @Autowired
    OrderFigures figures;

    @Autowired
    OrdersWaiting waiting;

    ProblemPages problems;

    @Autowired
    void meet(MockMvcTester mvc, Cast cast, MovableClock clock, JdbcClient db, CaseWatch watch) {
        problems = new ProblemPages(mvc, cast, clock, db, watch);
    }

    @AfterEach
    void backToMonday() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
    }

    @Test
    void boardAndCircularCountExactlyTheListsTheyLeadTo() {
        problems.byHand("wang", "Counted, overdue", "management-head");
        problems.byHand("wang", "Counted, with time", "management-head", "2026-12-01");
        clock.moveTo(LocalDate.of(2026, 4, 20));
        var wang = cast.officer("wang");

        assertThat(standings.standings(wang))
                .filteredOn(standing -> standing.unitId() == cast.unit("management"))
                .singleElement()
                .satisfies(standing -> assertThat(rows(standing.evidence())).isEqualTo(standing.red()))
                .satisfies(standing -> assertThat(standing.since()).isEqualTo(LocalDate.of(2026, 3, 31)))
                .satisfies(standing -> assertThat(problems.page(standing.evidence(), "wang"))
                        .contains("Counted, overdue")
                        .doesNotContain("Counted, with time"));

        var march = figures.figures(
                wang, List.of(cast.unit("management")), YearMonth.of(2026, 3), Instant.parse("2026-04-15T00:00:00Z"));
        assertThat(march)
                .hasSize(4)
                .allSatisfy(figure -> assertThat(rows(figure.evidence()))
                        .as(figure.indicator())
                        .isEqualTo(figure.numerator()));
        assertThat(march)
                .filteredOn(figure -> figure.indicator().endsWith(".overdue"))
                .extracting(MonthlyFigure::numerator)
                .containsExactly(1L);
    }

    private long rows(String evidence) {
        return problems.page(evidence, "wang")
                .lines()
                .filter(line -> line.contains("<th scope=\"row\""))
                .count();
    }

    @Test
    void theListIsPagedFilteredAndLeavesAsATableWithAtMostSixStatements() {
        for (int n = 0; n < 55; n++) {
            problems.byHand("wang", "Many " + n, "second-head");
        }
        var unit = cast.unit("second");
        assertThat(CountedQueries.during(() -> assertThat(problems.page("/problems?unit=" + unit, "wang"))
                        .contains("Many 0", "Next page", "Open <span class=\"quiet\">")
                        .doesNotContain("Many 54")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(problems.page("/problems?page=2&unit=" + unit, "wang")).contains("Many 54", "Previous page");
        assertThat(problems.page("/problems?severity=SERIOUS&unit=" + unit, "wang"))
                .contains("There is nothing here.");
        assertThat(problems.page("/problems?source=finding&unit=" + unit, "wang"))
                .contains("There is nothing here.");
        assertThat(problems.page("/problems?olderThanDays=30&unit=" + unit, "wang"))
                .contains("There is nothing here.");
        assertThat(problems.page("/problems?source=hand&post=" + cast.post("second-head"), "wang"))
                .contains("Many 0");

        var csv = problems.page("/problems/table.csv?unit=" + unit, "wang");
        assertThat(csv.lines()).hasSize(56).first().asString().contains("Light,Problem,Severity");
        assertThat(csv).contains("Many 54,minor,Second Department,second-head,Chen Head,Wang Chief,2026-03-16,Cause");
        assertThat(mvc.get().uri("/problems/table.xlsx?unit=" + unit).with(user("wang")))
                .hasStatusOk();

        var one = stock.page(cast.officer("wang"), StockFilter.of(Tab.OPEN))
                .entries()
                .getFirst();
        assertThat(CountedQueries.during(() -> problems.page("/problems/" + one.id(), "wang")))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void todayShowsWhatWasDoneThisWeekAndWhatOthersOwe() {
        var address = problems.byHand("li", "Owed by zhao", "first-prosecutor");
        problems.does("zhao", address + "/cause", "words", "Nobody counted.");
        assertThat(waiting.finishedBy(cast.officer("zhao")))
                .anyMatch(done -> done.open().equals(address))
                .allMatch(done -> !done.at().isAfter(clock.instant()));
        clock.moveTo(LocalDate.of(2026, 4, 20));
        assertThat(waiting.owedTo(cast.officer("li")))
                .anyMatch(owed -> owed.open().equals(address));
        assertThat(waiting.owedTo(cast.officer("chen")))
                .noneMatch(owed -> owed.open().equals(address));
    }

    @Test
    void whoHasNoProblemsIsToldSo() {
        assertThat(problems.page("/problems", "wu"))
                .contains("There is nothing here.")
                .doesNotContain("/problems/new");
    }
}
