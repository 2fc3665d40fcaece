package org.mingjing.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.casewatch.CaseWatch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From an order back to the finding behind it. */
@MingjingTest
class OpeningWhatWasFoundTests {

    private static final String LINK = "Open what was found";

    ProblemPages problems;

    @Autowired
    void meet(MockMvcTester mvc, Cast cast, MovableClock clock, JdbcClient db, CaseWatch watch) {
        problems = new ProblemPages(mvc, cast, clock, db, watch);
    }

    @Test
    void whoMayReadTheFindingIsLedToItAndWhoMayNotIsNot() {
        var fact = problems.finding("elsewhere-1", "first", "2026-03-02");
        assertThat(problems.page("/problems/new?fact=" + fact, "sun")).contains(LINK, "href=\"/findings/");

        var toAnotherUnit = problems.issue("sun", fact, "second-head");

        assertThat(problems.page(toAnotherUnit, "sun")).contains(LINK, "href=\"/findings/");
        assertThat(problems.page(toAnotherUnit, "chen"))
                .contains("due on 9 March 2026")
                .doesNotContain(LINK, "/findings/");
    }
}
