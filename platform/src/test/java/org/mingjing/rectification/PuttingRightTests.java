package org.mingjing.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.casewatch.CaseWatch;
import org.mingjing.people.Accounts;
import org.mingjing.trail.Line;
import org.mingjing.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Orders from the finding to the look-back, as the officers of the cast meet them. */
@MingjingTest
class PuttingRightTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    Trail trail;

    @Autowired
    Accounts accounts;

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
    void aFindingIsOrderedWithOneClickPutRightByOneAndCheckedByAnother() {
        var fact = problems.finding("right-1", "first", "2026-03-02");

        assertThat(problems.page("/problems/new?fact=" + fact, "li"))
                .contains("due on 9 March 2026", "serious, due on 23 March 2026")
                .contains("value=\"%d\" selected".formatted(cast.post("first-prosecutor")));
        var address = problems.issue("li", fact, "first-prosecutor");
        var id = ProblemPages.id(address);
        assertThat(problems.page("/today", "zhao")).contains("href=\"" + address);

        assertThat(problems.does("zhao", address + "/cause", "words", "Nobody counted the days."))
                .isTrue();
        assertThat(problems.does("zhao", address + "/measure", "words", "Reported.", "lasting", "A list each Monday."))
                .isTrue();
        assertThat(handsInProof("zhao", address)).isEqualTo(302);

        problems.refused(
                "zhao", address + "/closure", "is checked by somebody who has that right", "words", "It is done.");
        problems.refused(
                "li", address + "/closure", "is checked by somebody who has that right", "words", "It is done.");
        assertThat(problems.page("/today", "sun")).contains("href=\"" + address);
        assertThat(problems.does("sun", address + "/closure", "words", "The list is there."))
                .isTrue();
        problems.refused("sun", address + "/closure", "is at another station now", "words", "Once more.");

        var closed = problems.page(address, "zhao");
        assertThat(closed)
                .contains("Nobody counted the days.", "A list each Monday.", "The list is there.")
                .contains("Sun Manager, 16 March 2026", "is closed; it is looked back at on 16 June 2026");
        assertThat(problems.page("/findings?show=ALL&handler=zhao", "li")).contains("right-1");

        problems.refused("sun", address + "/look-back", "from 16 June 2026 on", "words", "It held.", "held", "true");
        clock.moveTo(LocalDate.of(2026, 6, 16));
        assertThat(problems.does("sun", address + "/look-back", "words", "It held.", "held", "true"))
                .isTrue();
        assertThat(problems.page(address, "li")).contains("it held", "data-light=\"GREY\"", "Open what was found");
        assertThat(trail.about("order/" + id))
                .extracting(Line::what)
                .containsExactly(
                        "order-issued", "order-cause", "order-measure", "order-proof", "order-accepted", "order-held");
    }

    private int handsInProof(String login, String address) {
        return mvc.post()
                .uri(address + "/proof")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "清单.txt", "text/plain", "every Monday".getBytes(StandardCharsets.UTF_8)))
                .param("words", "The list of the first Monday.")
                .with(user(login))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void theProofIsForWhoMaySeeTheOrder() {
        var address = proved("The proof");
        handsInProof("zhao", address);
        var link = problems.page(address, "sun").replaceAll("(?s).*?href=\"(" + address + "/proofs/\\d+)\".*", "$1");
        var file = mvc.get().uri(link).with(user("sun")).exchange();
        assertThat(ProblemPages.text(file)).isEqualTo("every Monday");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(mvc.get().uri(link).with(user("chen"))).hasStatus(404);
        assertThat(mvc.get().uri(link.replaceAll("\\d+$", "999999")).with(user("sun")))
                .hasStatus(404);
    }

    /** An order that waits for its proof. */
    private String proved(String title) {
        var address = problems.byHand("li", title, "first-prosecutor");
        problems.does("zhao", address + "/cause", "words", "Nobody counted.");
        problems.does("zhao", address + "/measure", "words", "Reported.", "lasting", "A list.");
        return address;
    }

    @Test
    void theSecondClickFindsTheOrderOfTheFirst() {
        var fact = problems.finding("twice-1", "first", "2026-03-02");
        var address = problems.issue("li", fact, "first-prosecutor");

        assertThat(problems.issue("li", fact, "first-prosecutor")).isEqualTo(address);
        assertThat(problems.page("/problems/new?fact=" + fact, "wang"))
                .contains("was already issued for this by Li Head", "href=\"" + address);
        assertThat(db.sql("select count(*) from rectification.orders where fact = ?")
                        .param(fact)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aWithdrawnOrderLeavesItsFindingFreeForAnother() {
        var fact = problems.finding("free-1", "first", "2026-03-02");
        var first = problems.issue("li", fact, "first-prosecutor");
        problems.refused("wang", first + "/withdrawal", "is up to who issued order", "words", "Not mine.");
        assertThat(problems.does("li", first + "/withdrawal", "words", "It was the wrong post."))
                .isTrue();
        assertThat(problems.page(first, "zhao")).contains("was withdrawn", "It was the wrong post.");
        problems.refused("zhao", first + "/cause", "is at another station now", "words", "Too late.");

        assertThat(problems.issue("li", fact, "first-head")).isNotEqualTo(first);
    }

    @Test
    void whoOwesItAsksForTimeAndWhoIssuedItAnswers() {
        var address = problems.byHand("li", "More time", "first-prosecutor");
        problems.refused(
                "zhao", address + "/extension-request", "has to be later", "words", "Ill.", "until", "2026-03-17");
        problems.refused(
                "li", address + "/extension-request", "by who holds the post", "words", "Ill.", "until", "2026-04-30");
        assertThat(problems.does(
                        "zhao", address + "/extension-request", "words", "The clerk is ill.", "until", "2026-04-30"))
                .isTrue();

        assertThat(problems.page("/today", "li")).contains("href=\"" + address);
        problems.refused("sun", address + "/extension", "is up to who issued order", "words", "No.", "granted", "true");
        assertThat(problems.page(address, "li"))
                .contains("asks for more time, until 30 April 2026", "The clerk is ill.");
        assertThat(problems.does("li", address + "/extension", "words", "Granted once.", "granted", "true"))
                .isTrue();
        assertThat(problems.page(address, "zhao"))
                .contains("<dd>30 April 2026</dd>")
                .doesNotContain("extension-request");
    }

    @Test
    void whatIsSentBackBeginsAnotherRoundAndTheFirstStays() {
        var address = proved("Sent back");
        problems.does("zhao", address + "/proof", "words", "See the list.");
        assertThat(problems.does("sun", address + "/return", "words", "There is no list."))
                .isTrue();
        assertThat(problems.page(address, "zhao"))
                .contains(
                        "There is no list.",
                        "See the list.",
                        "<dd>2</dd>",
                        "Sent back by Sun Manager",
                        address + "/measure")
                .doesNotContain(address + "/proof");
    }

    @Test
    void onlyWhoseWorkItIsFindsAnOrder() {
        var address = problems.byHand("li", "For the first department", "first-prosecutor");
        for (var login : List.of("li", "zhao", "wang", "sun")) {
            assertThat(mvc.get().uri(address).with(user(login))).as(login).hasStatusOk();
        }
        for (var login : List.of("chen", "zhou", "qian", "wu")) {
            assertThat(mvc.get().uri(address).with(user(login))).as(login).hasStatus(404);
            assertThat(problems.does(login, address + "/cause", "words", "Me."))
                    .as(login)
                    .isFalse();
            assertThat(problems.page("/problems?show=ALL", login)).as(login).doesNotContain("For the first department");
            assertThat(problems.page("/problems/table.csv?show=ALL", login)).doesNotContain("For the first department");
        }
    }

    @Test
    void whoChecksWithoutReachFindsItWhenItHasComeToACheck() {
        db.sql("insert into people.officers (login, name_en, name_zh) values ('han', 'Han Team', '韩组员')")
                .update();
        db.sql("""
                        insert into people.posts (key, unit_id, role, title_en, title_zh, valid_from)
                        values ('team', ?, 'discipline-team-officer', 'team', 'team', ?)""").params(cast.unit("office"), Cast.SINCE).update();
        db.sql("""
                        insert into people.appointments (post_id, officer_id, valid_from)
                        select ?, o.id, ? from people.officers o where o.login = 'han'""").params(cast.post("team"), Cast.SINCE).update();
        accounts.open(List.of("han"), "of no use");
        var address = proved("Seen from the check on");
        assertThat(mvc.get().uri(address).with(user("han"))).hasStatus(404);
        problems.does("zhao", address + "/proof", "words", "See the list.");
        assertThat(problems.page(address, "han")).contains("action=\"" + address + "/closure");
    }

    @Test
    void anOrderIsRefusedWithoutWordsToAPostOutOfReachOrWithAPastDate() {
        refusedOrder("li", "second-head", "2026-03-30", "The words", "Choose a post that you may give orders to.");
        refusedOrder("li", "first-prosecutor", "2026-03-15", "The words", "The due date 15 March 2026 is over");
        refusedOrder("li", "first-prosecutor", "2026-03-30", "  ", "Write it in words");
        assertThat(problems.post("zhao", "/problems", "post", "1", "severity", "MINOR"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/problems/new?fact=finding/999999").with(user("li")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/problems/new?fact=nothing/1").with(user("li")))
                .hasStatus(404);
    }

    private void refusedOrder(String login, String post, String due, String title, String sentence) {
        assertThat(problems.post(
                        login,
                        "/problems",
                        "title",
                        title,
                        "because",
                        "Seen.",
                        "severity",
                        "MINOR",
                        "post",
                        String.valueOf(cast.post(post)),
                        "dueOn",
                        due))
                .hasStatus(422)
                .bodyText()
                .contains(sentence);
    }

    @Test
    void onTheLastDayOfTheYearTheTimeRunsOnAndTheNumbersBeginAnew() {
        clock.moveTo(LocalDate.of(2026, 12, 31));
        assertThat(problems.page("/problems/new", "li")).contains("serious, due on 7 January 2027");
        assertThat(number(problems.byHand("li", "Old year", "first-prosecutor")))
                .startsWith("2026-");
        clock.moveTo(LocalDate.of(2027, 1, 1));
        var before = db.sql("select count(*) from rectification.orders where year = 2027")
                .query(Long.class)
                .single();
        assertThat(number(problems.byHand("li", "New year", "first-prosecutor")))
                .isEqualTo("2027-" + (before + 1));
    }

    private String number(String address) {
        return problems.page(address, "li").replaceAll("(?s).*<title>([\\d-]+) .*", "$1");
    }

    @Test
    void theSameInTheSameUnitBeforeTheLookBackOpensTheOrderAgainOnce() {
        var fact = problems.finding("relapse-1", "political", "2026-03-02");
        var address = problems.issue("wang", fact, "political-head");
        problems.does("zhou", address + "/cause", "words", "Nobody counted.");
        problems.does("zhou", address + "/measure", "words", "Reported.", "lasting", "A list.");
        problems.does("zhou", address + "/proof", "words", "See the list.");
        problems.does("sun", address + "/closure", "words", "Seen.");

        clock.moveTo(LocalDate.of(2026, 4, 20));
        problems.finding("relapse-2", "political", "2026-04-02");
        await().untilAsserted(
                        () -> assertThat(problems.page(address, "zhou")).contains("found again by the same rule"));
        problems.finding("relapse-3", "political", "2026-04-03");

        assertThat(problems.page(address, "wang"))
                .contains("<dd>2</dd>", "new due date", "The same rule found the same in this unit again")
                .containsPattern("<a href=\"/findings/\\d+\">");
        assertThat(problems.page("/problems?show=RECURRED", "wang"))
                .contains("href=\"" + address + "\"", "came back: round 2");
        assertThat(problems.page("/today", "zhou")).contains("href=\"" + address);
        await().untilAsserted(() -> assertThat(db.sql("select count(*) from trail.event_publication")
                        .query(Long.class)
                        .single())
                .isZero());
        assertThat(db.sql("select count(*) from rectification.steps where order_id = ? and station = 'RELAPSE'")
                        .param(ProblemPages.id(address))
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
