package org.mingjing.casewatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.mingjing.Cast;
import org.mingjing.rules.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Cases of arrest review that are handed in for a test, and the pages on which officers see them. */
final class WatchedCases {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, Object> DETAINED = Map.of("measure", "detention");

    private final MockMvcTester mvc;
    private final Cast cast;
    private final JdbcClient db;
    private final CaseWatch watch;

    WatchedCases(MockMvcTester mvc, Cast cast, JdbcClient db, CaseWatch watch) {
        this.mvc = mvc;
        this.cast = cast;
        this.db = db;
        this.watch = watch;
    }

    /** The suspect is detained: the arrest has to be decided within seven days of the request. */
    long aCase(String number, String handler, String unit, Event... happened) {
        watch.importNow("sun", "arrest-review", cast.unit(unit), number + ".xes", sink -> {
            sink.caseAttributes(number, Map.of("handler", handler));
            Arrays.stream(happened).forEach(event -> sink.event(1, number, event));
        });
        return db.sql("select id from casewatch.cases where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    static Event on(String day, String activity, String actor) {
        return new Event(
                activity, LocalDateTime.parse(day + "T09:00").atZone(OFFICE).toInstant(), actor, DETAINED);
    }

    static Event requested(String day) {
        return on(day, "arrest-request-received", "clerk");
    }

    long finding(long caseId, String rule) {
        return db.sql("select id from casewatch.findings where case_id = ? and rule = ?")
                .params(caseId, rule)
                .query(Long.class)
                .single();
    }

    String page(String address, String login) {
        var answer = mvc.get().uri(address).with(user(login)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
