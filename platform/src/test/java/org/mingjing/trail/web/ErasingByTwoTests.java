package org.mingjing.trail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Zhou of the Political Department asks, the Chief Prosecutor confirms. */
@MingjingTest
class ErasingByTwoTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToMonday() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
    }

    private MvcTestResult posted(String login, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(user(login)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private long lines() {
        return db.sql("select count(*) from trail.lines where officer = 'formerly'")
                .query(Long.class)
                .single();
    }

    @Test
    void theSecondPersonErasesWhatTheFirstAskedFor() throws InterruptedException {
        clock.moveTo(LocalDate.of(2015, 3, 2));
        transaction.executeWithoutResult(status -> trail.write("formerly", "duty-done", "occurrence/0", "old"));
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
        transaction.executeWithoutResult(status -> trail.write("formerly", "duty-done", "occurrence/0", "new"));
        while (db.sql("select count(*) from trail.unplaced").query(Long.class).single() > 0) {
            Thread.sleep(20);
        }

        assertThat(posted("zhou", "/trail/erasures", Map.of("login", "formerly", "because", "the period is over")))
                .hasStatus(302);
        var id = db.sql("select max(id) from trail.erasure_requests")
                .query(Long.class)
                .single();
        var confirmation = "/trail/erasures/%d/confirmation".formatted(id);
        assertThat(mvc.get().uri("/trail/erasures").with(user("wang")).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("formerly", "16 March 2016", confirmation);
        assertThat(mvc.get().uri("/trail/erasures").with(user("zhou")).exchange())
                .bodyText()
                .contains("formerly")
                .doesNotContain(confirmation);

        assertThat(posted("zhou", confirmation, Map.of())).hasStatus(422);
        assertThat(posted("li", confirmation, Map.of())).hasStatus(404);
        assertThat(lines()).isEqualTo(2);
        assertThat(posted("wang", confirmation, Map.of())).hasStatus(302);
        assertThat(lines()).isEqualTo(1);
        assertThat(posted("wang", confirmation, Map.of())).hasStatus(422);
        assertThat(mvc.get().uri("/my").with(user("wang")).exchange())
                .bodyText()
                .contains("Erased the content of the lines");
    }

    @Test
    void whatNeedsToBeKeptIsNotAskedFor() {
        assertThat(posted("zhou", "/trail/erasures", Map.of("login", "nobody-ever", "because", "a try")))
                .hasStatus(422)
                .bodyText()
                .contains("no line");
        assertThat(posted("zhou", "/trail/erasures", Map.of("login", " ", "because", "a try")))
                .hasStatus(422);
    }
}
