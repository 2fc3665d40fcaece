package org.mingjing.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.MovableClock.MONDAY_16_MARCH;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.bulletins.Circular.Issue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Wang drafts, words and publishes circulars; their figures freeze. */
@MingjingTest
class PublishingACircularTests {

    private static final int STATEMENTS_OF_A_PAGE = 6;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BulletinDesk desk;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void goBack() {
        clock.moveTo(MONDAY_16_MARCH);
    }

    @Test
    void theDraftLooksLikeTheCircularAndEachFigureOpens() {
        assertThat(page(draft("management", "2026-02"), "wang"))
                .hasStatusOk()
                .bodyText()
                .contains("Circular on responsibility, conduct and casework, February 2026")
                .contains("Figures as of 16 March 2026, 09:00")
                .contains("href=\"#duties-due\"", "id=\"duties-due\"", "href=\"#problems-overdue\"")
                .contains("How it is made", "Version", "Cut-off", "Open the facts", "/occurrences?month=2026-02")
                .doesNotContain("{due}", "{found}", "Left out of");
    }

    @Test
    void wordsAreKeptWithTheirWriterUntilItIsPublished() {
        assertThat(word("management", "2025-10", "duties", "A quiet month.")).hasStatus(302);
        assertThat(page(draft("management", "2025-10"), "wang"))
                .bodyText()
                .contains("<p>A quiet month.</p>", "Wang Chief wrote them, 16 March 2026");
        assertThat(word("management", "2025-10", "duties", "x".repeat(BulletinDesk.LONGEST_WORDS + 1)))
                .hasStatus(422)
                .bodyText()
                .contains("keep them under 4000 characters");
        assertThat(word("management", "2025-10", "weather", "Rain.")).hasStatus(404);
    }

    @Test
    void publishedItIsFrozenAndASecondClickLearnsWhoWasFirst() {
        assertThat(publish("second", "2026-01", null)).hasStatus(302);
        assertThat(publish("second", "2026-01", null))
                .hasStatus(422)
                .bodyText()
                .contains("Wang Chief published issue 2026-", "of this month meanwhile");

        var issue = newest("second", "2026-01");
        assertThat(publish("second", "2026-01", issue.id()))
                .hasStatus(422)
                .bodyText()
                .contains("Issue %s says exactly this: there is nothing to correct.".formatted(issue.number()));
        assertThat(page("/bulletins/" + issue.id(), "chen"))
                .as("head of the department")
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Second Department",
                        "signed by Wang Chief",
                        "/bulletins/%d/circular-zh.pdf".formatted(issue.id()))
                .doesNotContain("Draft a correction", "Publish");
        assertThat(page("/bulletins", "chen"))
                .bodyText()
                .contains("/bulletins/" + issue.id())
                .doesNotContain("<select");
    }

    @Test
    void twoWhoPublishAtOnceMakeOneIssue() {
        var answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(n -> publish("first", "2025-09", null))
                .map(answer -> answer.getResponse().getStatus())
                .sorted()
                .toList();
        assertThat(answers).containsExactly(302, 422, 422, 422);
    }

    @Test
    void aCorrectionIsAnIssueOfItsOwnThatSaysWhatItRestates() {
        publish("second", "2025-11", null);
        var first = newest("second", "2025-11");
        var asPublished = page("/bulletins/" + first.id(), "wang");
        clock.moveTo(LocalDate.of(2025, 11, 10));
        issueAnOrder();
        clock.moveTo(MONDAY_16_MARCH);

        assertThat(page(draft("second", "2025-11"), "wang"))
                .bodyText()
                .contains("is out. What you publish now is its correction", "Publish as a correction")
                .contains("Problems found: 1; issued before as 0.");
        assertThat(publish("second", "2025-11", first.id())).hasStatus(302);

        var second = newest("second", "2025-11");
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(page("/bulletins/" + second.id(), "wang"))
                .bodyText()
                .contains("Correction of issue " + first.number(), "Problems found: 1; issued before as 0.");
        assertThat(page("/bulletins", "wang")).bodyText().contains("corrects " + first.number());
        assertThat(circularOf(page("/bulletins/" + first.id(), "wang")))
                .as("stays as it was published")
                .isEqualTo(circularOf(asPublished));
    }

    private void issueAnOrder() {
        assertThat(post(
                        "/problems",
                        "wang",
                        Map.of(
                                "title", "The register is not kept",
                                "because", "It was found empty",
                                "post", String.valueOf(cast.post("second-head")),
                                "severity", "MEDIUM")))
                .hasStatus(302);
    }

    private static String circularOf(MvcTestResult page) {
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return body.substring(body.indexOf("<article"), body.indexOf("</article>"));
    }

    @Test
    void aPublisherPublishesOnlyWhatHeSees() {
        db.sql("insert into people.officers (login, name_en, name_zh) values ('tang', 'Tang', '唐某')")
                .update();
        db.sql("""
                        insert into people.posts (key, unit_id, role, title_en, title_zh, valid_from)
                        values ('tangs-post', ?, 'organ-party-secretary', 'Secretary', '书记', ?)""").params(cast.unit("branch-1"), Cast.SINCE).update();
        db.sql("""
                        insert into people.appointments (post_id, officer_id, valid_from)
                        select p.id, o.id, p.valid_from from people.posts p, people.officers o
                        where p.key = 'tangs-post' and o.login = 'tang'""").update();

        db.sql("""
                        insert into people.accounts (officer_id, password)
                        select id, 'none' from people.officers where login = 'tang'""").update();

        assertThat(page(draft("branch-1", "2026-01"), "tang")).hasStatusOk();
        assertThat(page(draft("second", "2026-01"), "tang")).hasStatus(404);
        for (var address : List.of("/bulletins", "/bulletins/draft/words")) {
            assertThat(post(
                            address,
                            "tang",
                            Map.of(
                                    "unit",
                                    String.valueOf(cast.unit("second")),
                                    "month",
                                    "2026-01",
                                    "section",
                                    "duties")))
                    .as(address)
                    .hasStatus(404);
        }
    }

    @Test
    void whoDoesNotSeeTheUnitFindsNoIssueOfIt() {
        publish("second", "2025-08", null);
        var issue = newest("second", "2025-08").id();
        for (var stranger : List.of("li", "qian", "wu")) {
            assertThat(page("/bulletins/" + issue, stranger)).as(stranger).hasStatus(404);
            assertThat(page("/bulletins/%d/circular-en.pdf".formatted(issue), stranger))
                    .hasStatus(404);
            assertThat(page("/bulletins", stranger)).bodyText().doesNotContain("/bulletins/" + issue);
        }
        assertThat(page(draft("second", "2025-08"), "li"))
                .as("without the right")
                .hasStatus(404);
        assertThat(page("/bulletins/%d/circular-fr.pdf".formatted(issue), "wang"))
                .hasStatus(404);
        assertThat(page("/bulletins/%d/circular-en.exe".formatted(issue), "wang"))
                .hasStatus(404);
        assertThat(page(draft("second", "soon"), "wang")).hasStatus(404);
    }

    @Test
    void aMonthIsPublishedWhenItIsOverInTheOffice() {
        clock.moveTo(LocalDateTime.of(2026, 12, 31, 23, 59));
        assertThat(page(draft("office", "2026-12"), "wang"))
                .hasStatusOk()
                .bodyText()
                .contains("can be published from 1 January 2027 on")
                .doesNotContain("Publish and freeze");
        assertThat(publish("office", "2026-12", null)).hasStatus(422);
        assertThat(page(draft("office", "2027-01"), "wang"))
                .hasStatus(422)
                .bodyText()
                .contains("has not begun");

        clock.moveTo(LocalDateTime.of(2027, 1, 1, 0, 1));
        assertThat(publish("office", "2026-12", null)).hasStatus(302);
        assertThat(newest("office", "2026-12").number()).isEqualTo("2027-1");
    }

    @Test
    void theOfficesCircularWaitsForWhoPublishesUntilItIsOut() {
        clock.moveTo(LocalDate.of(2027, 3, 2));
        var waiting = "/bulletins/draft?unit=%d&amp;month=2027-02".formatted(cast.unit("office"));
        assertThat(page("/today", "wang")).bodyText().contains(waiting);
        assertThat(page("/today", "li")).bodyText().doesNotContain("/bulletins/draft");
        publish("office", "2027-02", null);
        assertThat(page("/today", "wang")).bodyText().doesNotContain(waiting);
    }

    @Test
    void noPageAsksTheDatabaseMoreThanSixTimes() {
        publish("group", "2026-01", null);
        word("group", "2026-01", "duties", "Corrected.");
        publish("group", "2026-01", newest("group", "2026-01").id());
        for (var address :
                List.of("/bulletins", "/bulletins/" + newest("group", "2026-01").id())) {
            assertThat(CountedQueries.during(
                            () -> assertThat(page(address, "wang")).hasStatusOk()))
                    .as(address)
                    .hasSizeLessThanOrEqualTo(STATEMENTS_OF_A_PAGE);
        }
    }

    private String draft(String unit, String month) {
        return "/bulletins/draft?unit=%d&month=%s".formatted(cast.unit(unit), month);
    }

    private Issue newest(String unit, String month) {
        var issue = desk.draft(cast.officer("wang"), cast.unit(unit), YearMonth.parse(month))
                .corrects();
        return Objects.requireNonNull(issue);
    }

    private MvcTestResult word(String unit, String month, String section, String words) {
        return post(
                "/bulletins/draft/words",
                "wang",
                Map.of(
                        "unit", String.valueOf(cast.unit(unit)),
                        "month", month,
                        "section", section,
                        "en", words,
                        "zh", words));
    }

    private MvcTestResult publish(String unit, String month, @Nullable Long corrects) {
        return post(
                "/bulletins",
                "wang",
                Map.of(
                        "unit",
                        String.valueOf(cast.unit(unit)),
                        "month",
                        month,
                        "corrects",
                        corrects == null ? "" : corrects.toString()));
    }

    private MvcTestResult post(String address, String login, Map<String, String> fields) {
        var form = mvc.post().uri(address).with(user(login)).with(csrf());
        fields.forEach(form::param);
        return form.exchange();
    }

    private MvcTestResult page(String address, String login) {
        return mvc.get().uri(address).with(user(login)).exchange();
    }
}
