package org.mingjing.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.casewatch.CaseWatch;
import org.mingjing.people.Accounts;
import org.mingjing.rectification.StockFilter.Tab;
import org.mingjing.rules.Event;
import org.mingjing.trail.Line;
import org.mingjing.trail.Trail;
import org.mingjing.web.MonthlyFigure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Orders from the finding to the look-back, as the officers of the cast meet them. */
@MingjingTest
class PuttingRightTests {

    private static final String RULE = "decide-arrest-detained";

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
    Trail trail;

    @Autowired
    Accounts accounts;

    @Autowired
    Stock stock;

    @Autowired
    OrderStandings standings;

    @Autowired
    OrderFigures figures;

    @Autowired
    OrdersWaiting waiting;

    @AfterEach
    void backToMonday() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
    }

    @Test
    void aFindingIsOrderedWithOneClickPutRightByOneAndCheckedByAnother() {
        var fact = finding("right-1", "first", "2026-03-02");

        assertThat(page("/problems/new?fact=" + fact, "li"))
                .contains("was due on 9 March 2026", "serious, due on 23 March 2026")
                .contains("value=\"%d\" selected".formatted(cast.post("first-prosecutor")));
        var address = issue("li", fact, "first-prosecutor");
        var id = id(address);
        assertThat(page("/today", "zhao")).contains("href=\"" + address);

        assertThat(does("zhao", address + "/cause", "words", "Nobody counted the days."))
                .isTrue();
        assertThat(does("zhao", address + "/measure", "words", "Reported.", "lasting", "A list each Monday."))
                .isTrue();
        assertThat(handsInProof("zhao", address)).isEqualTo(302);

        refused("zhao", address + "/closure", "is checked by somebody who has that right", "words", "It is done.");
        refused("li", address + "/closure", "is checked by somebody who has that right", "words", "It is done.");
        assertThat(page("/today", "sun")).contains("href=\"" + address);
        assertThat(does("sun", address + "/closure", "words", "The list is there."))
                .isTrue();
        refused("sun", address + "/closure", "is at another station now", "words", "Once more.");

        var closed = page(address, "zhao");
        assertThat(closed)
                .contains("Nobody counted the days.", "A list each Monday.", "The list is there.")
                .contains("Sun Manager, 16 March 2026", "is closed; it is looked back at on 16 June 2026");
        assertThat(page("/findings?show=ALL&handler=zhao", "li")).contains("right-1");

        refused("sun", address + "/look-back", "from 16 June 2026 on", "words", "It held.", "held", "true");
        clock.moveTo(LocalDate.of(2026, 6, 16));
        assertThat(does("sun", address + "/look-back", "words", "It held.", "held", "true"))
                .isTrue();
        assertThat(page(address, "li")).contains("it held", "data-light=\"GREY\"");
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
        var link = page(address, "sun").replaceAll("(?s).*?href=\"(" + address + "/proofs/\\d+)\".*", "$1");
        var file = mvc.get().uri(link).with(user("sun")).exchange();
        assertThat(text(file)).isEqualTo("every Monday");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(mvc.get().uri(link).with(user("chen"))).hasStatus(404);
        assertThat(mvc.get().uri(link.replaceAll("\\d+$", "999999")).with(user("sun")))
                .hasStatus(404);
    }

    /** An order that waits for its proof. */
    private String proved(String title) {
        var address = byHand("li", title, "first-prosecutor");
        does("zhao", address + "/cause", "words", "Nobody counted.");
        does("zhao", address + "/measure", "words", "Reported.", "lasting", "A list.");
        return address;
    }

    @Test
    void theSecondClickFindsTheOrderOfTheFirst() {
        var fact = finding("twice-1", "first", "2026-03-02");
        var address = issue("li", fact, "first-prosecutor");

        assertThat(issue("li", fact, "first-prosecutor")).isEqualTo(address);
        assertThat(page("/problems/new?fact=" + fact, "wang"))
                .contains("was already issued for this by Li Head", "href=\"" + address);
        assertThat(db.sql("select count(*) from rectification.orders where fact = ?")
                        .param(fact)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aWithdrawnOrderLeavesItsFindingFreeForAnother() {
        var fact = finding("free-1", "first", "2026-03-02");
        var first = issue("li", fact, "first-prosecutor");
        refused("wang", first + "/withdrawal", "is up to who issued order", "words", "Not mine.");
        assertThat(does("li", first + "/withdrawal", "words", "It was the wrong post."))
                .isTrue();
        assertThat(page(first, "zhao")).contains("was withdrawn", "It was the wrong post.");
        refused("zhao", first + "/cause", "is at another station now", "words", "Too late.");

        assertThat(issue("li", fact, "first-head")).isNotEqualTo(first);
    }

    @Test
    void whoOwesItAsksForTimeAndWhoIssuedItAnswers() {
        var address = byHand("li", "More time", "first-prosecutor");
        refused("zhao", address + "/extension-request", "has to be later", "words", "Ill.", "until", "2026-03-17");
        refused("li", address + "/extension-request", "by who holds the post", "words", "Ill.", "until", "2026-04-30");
        assertThat(does("zhao", address + "/extension-request", "words", "The clerk is ill.", "until", "2026-04-30"))
                .isTrue();

        assertThat(page("/today", "li")).contains("href=\"" + address);
        refused("sun", address + "/extension", "is up to who issued order", "words", "No.", "granted", "true");
        assertThat(page(address, "li")).contains("asks for more time, until 30 April 2026", "The clerk is ill.");
        assertThat(does("li", address + "/extension", "words", "Granted once.", "granted", "true"))
                .isTrue();
        assertThat(page(address, "zhao")).contains("<dd>30 April 2026</dd>").doesNotContain("extension-request");
    }

    @Test
    void whatIsSentBackBeginsAnotherRoundAndTheFirstStays() {
        var address = proved("Sent back");
        does("zhao", address + "/proof", "words", "See the list.");
        assertThat(does("sun", address + "/return", "words", "There is no list."))
                .isTrue();
        assertThat(page(address, "zhao"))
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
        var address = byHand("li", "For the first department", "first-prosecutor");
        for (var login : List.of("li", "zhao", "wang", "sun")) {
            assertThat(mvc.get().uri(address).with(user(login))).as(login).hasStatusOk();
        }
        for (var login : List.of("chen", "zhou", "qian", "wu")) {
            assertThat(mvc.get().uri(address).with(user(login))).as(login).hasStatus(404);
            assertThat(does(login, address + "/cause", "words", "Me."))
                    .as(login)
                    .isFalse();
            assertThat(page("/problems?show=ALL", login)).as(login).doesNotContain("For the first department");
            assertThat(page("/problems/table.csv?show=ALL", login)).doesNotContain("For the first department");
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
        does("zhao", address + "/proof", "words", "See the list.");
        assertThat(page(address, "han")).contains("action=\"" + address + "/closure");
    }

    @Test
    void anOrderIsRefusedWithoutWordsToAPostOutOfReachOrWithAPastDate() {
        refusedOrder("li", "second-head", "2026-03-30", "The words", "Choose a post that you may give orders to.");
        refusedOrder("li", "first-prosecutor", "2026-03-15", "The words", "The due date 15 March 2026 is over");
        refusedOrder("li", "first-prosecutor", "2026-03-30", "  ", "Write it in words");
        assertThat(post("zhao", "/problems", "post", "1", "severity", "MINOR")).hasStatus(404);
        assertThat(mvc.get().uri("/problems/new?fact=finding/999999").with(user("li")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/problems/new?fact=nothing/1").with(user("li")))
                .hasStatus(404);
    }

    private void refusedOrder(String login, String post, String due, String title, String sentence) {
        assertThat(post(
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
        assertThat(page("/problems/new", "li")).contains("serious, due on 7 January 2027");
        assertThat(number(byHand("li", "Old year", "first-prosecutor"))).startsWith("2026-");
        clock.moveTo(LocalDate.of(2027, 1, 1));
        var before = db.sql("select count(*) from rectification.orders where year = 2027")
                .query(Long.class)
                .single();
        assertThat(number(byHand("li", "New year", "first-prosecutor"))).isEqualTo("2027-" + (before + 1));
    }

    private String number(String address) {
        return page(address, "li").replaceAll("(?s).*<title>([\\d-]+) .*", "$1");
    }

    @Test
    void theSameInTheSameUnitBeforeTheLookBackOpensTheOrderAgainOnce() {
        var fact = finding("relapse-1", "political", "2026-03-02");
        var address = issue("wang", fact, "political-head");
        does("zhou", address + "/cause", "words", "Nobody counted.");
        does("zhou", address + "/measure", "words", "Reported.", "lasting", "A list.");
        does("zhou", address + "/proof", "words", "See the list.");
        does("sun", address + "/closure", "words", "Seen.");

        clock.moveTo(LocalDate.of(2026, 4, 20));
        finding("relapse-2", "political", "2026-04-02");
        await().untilAsserted(() -> assertThat(page(address, "zhou")).contains("found again by the same rule"));
        finding("relapse-3", "political", "2026-04-03");

        assertThat(page(address, "wang"))
                .contains("<dd>2</dd>", "new due date", "The same rule found the same in this unit again")
                .containsPattern("<a href=\"/findings/\\d+\">");
        assertThat(page("/problems?show=RECURRED", "wang")).contains("href=\"" + address + "\"", "came back: round 2");
        assertThat(page("/today", "zhou")).contains("href=\"" + address);
        await().untilAsserted(() -> assertThat(db.sql("select count(*) from trail.event_publication")
                        .query(Long.class)
                        .single())
                .isZero());
        assertThat(db.sql("select count(*) from rectification.steps where order_id = ? and station = 'RELAPSE'")
                        .param(id(address))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void boardAndCircularCountExactlyTheListsTheyLeadTo() {
        byHand("wang", "Counted, overdue", "management-head");
        byHand("wang", "Counted, with time", "management-head", "2026-12-01");
        clock.moveTo(LocalDate.of(2026, 4, 20));
        var wang = cast.officer("wang");

        assertThat(standings.standings(wang))
                .filteredOn(standing -> standing.unitId() == cast.unit("management"))
                .singleElement()
                .satisfies(standing -> assertThat(rows(standing.evidence())).isEqualTo(standing.red()))
                .satisfies(standing -> assertThat(standing.since()).isEqualTo(LocalDate.of(2026, 3, 31)))
                .satisfies(standing -> assertThat(page(standing.evidence(), "wang"))
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
        return page(evidence, "wang")
                .lines()
                .filter(line -> line.contains("<th scope=\"row\""))
                .count();
    }

    @Test
    void theListIsPagedFilteredAndLeavesAsATableWithAtMostSixStatements() {
        for (int n = 0; n < 55; n++) {
            byHand("wang", "Many " + n, "second-head");
        }
        var unit = cast.unit("second");
        assertThat(CountedQueries.during(() -> assertThat(page("/problems?unit=" + unit, "wang"))
                        .contains("Many 0", "Next page", "Open <span class=\"quiet\">")
                        .doesNotContain("Many 54")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(page("/problems?page=2&unit=" + unit, "wang")).contains("Many 54", "Previous page");
        assertThat(page("/problems?severity=SERIOUS&unit=" + unit, "wang")).contains("There is nothing here.");
        assertThat(page("/problems?source=finding&unit=" + unit, "wang")).contains("There is nothing here.");
        assertThat(page("/problems?olderThanDays=30&unit=" + unit, "wang")).contains("There is nothing here.");
        assertThat(page("/problems?source=hand&post=" + cast.post("second-head"), "wang"))
                .contains("Many 0");

        var csv = page("/problems/table.csv?unit=" + unit, "wang");
        assertThat(csv.lines()).hasSize(56).first().asString().contains("Light,Problem,Severity");
        assertThat(csv).contains("Many 54,minor,Second Department,second-head,Chen Head,Wang Chief,2026-03-16,Cause");
        assertThat(mvc.get().uri("/problems/table.xlsx?unit=" + unit).with(user("wang")))
                .hasStatusOk();

        var one = stock.page(cast.officer("wang"), StockFilter.of(Tab.OPEN))
                .entries()
                .getFirst();
        assertThat(CountedQueries.during(() -> page("/problems/" + one.id(), "wang")))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void todayShowsWhatWasDoneThisWeekAndWhatOthersOwe() {
        var address = byHand("li", "Owed by zhao", "first-prosecutor");
        does("zhao", address + "/cause", "words", "Nobody counted.");
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
        assertThat(page("/problems", "wu")).contains("There is nothing here.").doesNotContain("/problems/new");
    }

    /** A case whose decision on arrest comes too late; its finding is the fact. */
    private String finding(String number, String unit, String requestedOn) {
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

    private String issue(String login, String fact, String post) {
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

    private String byHand(String login, String title, String post) {
        return byHand(login, title, post, "");
    }

    /** Without a date it is due in 15 working days, as it is minor. */
    private String byHand(String login, String title, String post, String due) {
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

    private static String address(MvcTestResult issued) {
        return Objects.requireNonNull(issued.getResponse().getRedirectedUrl(), () -> text(issued));
    }

    private static long id(String address) {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    /** Whether the form led back to the order. */
    private boolean does(String login, String address, String... fields) {
        return post(login, address, fields).getResponse().getStatus() / 100 == 3;
    }

    private void refused(String login, String address, String sentence, String... fields) {
        assertThat(post(login, address, fields)).hasStatus(422).bodyText().contains(sentence);
    }

    private MvcTestResult post(String login, String address, String... fields) {
        var request = mvc.post().uri(address);
        for (int n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        return request.with(user(login)).with(csrf()).exchange();
    }

    private String page(String address, String login) {
        var answer = mvc.get().uri(URI.create(address)).with(user(login)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
