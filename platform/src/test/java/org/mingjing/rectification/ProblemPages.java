package org.mingjing.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.mingjing.Cast;
import org.mingjing.MovableClock;
import org.mingjing.casewatch.CaseWatch;
import org.mingjing.rules.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of problems, as the officers of the cast open them and fill in their forms. */
final class ProblemPages {

    private static final String RULE = "decide-arrest-detained";

    private final MockMvcTester mvc;
    private final Cast cast;
    private final MovableClock clock;
    private final JdbcClient db;
    private final CaseWatch watch;

    ProblemPages(MockMvcTester mvc, Cast cast, MovableClock clock, JdbcClient db, CaseWatch watch) {
        this.mvc = mvc;
        this.cast = cast;
        this.clock = clock;
        this.db = db;
        this.watch = watch;
    }

    /** A case whose decision on arrest comes too late; its finding is the fact. */
    String finding(String number, String unit, String requestedOn) {
        watch.importNow("sun", "arrest-review", cast.unit(unit), number + ".xes", sink -> {
            sink.caseAttributes(number, Map.of("handler", unit.equals("political") ? "zhou" : "zhao"));
            sink.event(
                    1,
                    number,
                    new Event(
                            "arrest-request-received",
                            Instant.parse(requestedOn + "T01:00:00Z"),
                            "clerk",
                            Map.of("measure", "detention")));
        });
        return "finding/" + db.sql("""
                                select f.id from casewatch.findings f join casewatch.cases c on c.id = f.case_id
                                where c.number = ? and f.rule = ?""").params(number, RULE).query(Long.class).single();
    }

    String issue(String login, String fact, String post) {
        return address(post(
                login,
                "/problems",
                "fact",
                fact,
                "severity",
                "SERIOUS",
                "post",
                String.valueOf(cast.post(post)),
                "dueOn",
                ""));
    }

    String byHand(String login, String title, String post) {
        return byHand(login, title, post, "");
    }

    /** Without a date it is due in 15 working days, as it is minor. */
    String byHand(String login, String title, String post, String due) {
        return address(post(
                login,
                "/problems",
                "title",
                title,
                "because",
                "Seen at a check.",
                "severity",
                "MINOR",
                "post",
                String.valueOf(cast.post(post)),
                "dueOn",
                due.isEmpty() && clock.today().isEqual(MovableClock.MONDAY_16_MARCH) ? "2026-03-30" : due));
    }

    static String address(MvcTestResult issued) {
        return Objects.requireNonNull(issued.getResponse().getRedirectedUrl(), () -> text(issued));
    }

    static long id(String address) {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    /** Whether the form led back to the order. */
    boolean does(String login, String address, String... fields) {
        return post(login, address, fields).getResponse().getStatus() / 100 == 3;
    }

    void refused(String login, String address, String sentence, String... fields) {
        assertThat(post(login, address, fields)).hasStatus(422).bodyText().contains(sentence);
    }

    MvcTestResult post(String login, String address, String... fields) {
        var request = mvc.post().uri(address);
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        return request.with(user(login)).with(csrf()).exchange();
    }

    String page(String address, String login) {
        var answer = mvc.get().uri(URI.create(address)).with(user(login)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
