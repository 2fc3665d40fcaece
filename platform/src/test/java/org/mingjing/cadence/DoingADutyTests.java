package org.mingjing.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.MovableClock.MONDAY_16_MARCH;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.responsibilities.Cadence;
import org.mingjing.responsibilities.DutyEntry;
import org.mingjing.responsibilities.ResponsibilitiesDesk;
import org.mingjing.vocabulary.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Li heads the first department; his duty to hold the weekly meeting falls due, and he does it. */
@MingjingTest
class DoingADutyTests {

    private static final int STATEMENTS_OF_A_PAGE = 6;
    private static final int STATEMENTS_OF_TODAY = 11;
    private static int lists;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ResponsibilitiesDesk responsibilities;

    @Autowired
    YearAhead year;

    @Autowired
    JdbcClient db;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    private String duty = "";

    @BeforeEach
    void adoptAList() {
        duty = "Hold the weekly meeting " + ++lists;
        var list = "list of test " + lists;
        responsibilities.adopt(
                cast.officer("zhou"),
                list,
                new Texts(list, list),
                "test",
                List.of(new DutyEntry(
                        "1.1",
                        cast.post("first-head"),
                        new Texts(duty, duty),
                        new Texts("s", "s"),
                        new Texts("b", "b"),
                        new Texts("e", "e"),
                        "responsibility",
                        Cadence.read("weekly thursday"))),
                MONDAY_16_MARCH);
        year.make(MONDAY_16_MARCH);
    }

    @AfterEach
    void goBack() {
        clock.moveTo(MONDAY_16_MARCH);
    }

    @Test
    void itStandsOnTodayIsDoneOnceAndStaysDone() {
        clock.moveTo(LocalDate.of(2026, 3, 18));
        assertThat(today("li")).bodyText().contains(duty, "in 1 working day", "19 March 2026", "yellow");
        assertThat(today("chen")).bodyText().doesNotContain(duty);

        assertThat(fulfil("li", "Held, eleven came.")).hasStatus(302).hasRedirectedUrl("/today");
        assertThat(page("/duties/" + dutyId(), "li"))
                .bodyText()
                .contains("done", "Held, eleven came.", "Open the file", "green");
        assertThat(fulfil("li", "Again"))
                .hasStatus(422)
                .bodyText()
                .contains("was settled already by li on 18 March 2026");
        assertThat(page("/occurrences/%d/evidence".formatted(occurrence()), "li"))
                .hasStatusOk()
                .hasBodyTextEqualTo("minutes");
        assertThat(page("/occurrences/%d/evidence".formatted(occurrence()), "chen"))
                .hasStatus(404);
    }

    @Test
    void onlyWhoHoldsThePostDoesIt() {
        assertThat(fulfil("zhou", "I did it")).hasStatus(422).bodyText().contains("is done by who holds the post");
        assertThat(fulfil("chen", "I did it")).hasStatus(404);
        assertThat(fulfil("qian", "I did it")).hasStatus(404);
        assertThat(fulfil("li", "   ")).hasStatus(422).bodyText().contains("Say in a few words");
    }

    @Test
    void doneAfterTheDateItIsLateAndLeftAloneItIsMissed() {
        clock.moveTo(LocalDate.of(2026, 3, 20));
        assertThat(today("li")).bodyText().contains("Overdue", duty, "1 working day past");
        assertThat(fulfil("li", "Held a day late.")).hasStatus(302);
        assertThat(page("/duties/" + dutyId(), "li")).bodyText().contains("done late");
        clock.moveTo(LocalDate.of(2026, 4, 2));
        assertThat(page("/duties/" + dutyId(), "li")).bodyText().contains("missed");
    }

    @Test
    void isExcusedWithAReasonByWhoKeepsListsAndByNobodyElse() {
        assertThat(excuse("li")).hasStatus(404);
        assertThat(excuse("zhou")).hasStatus(302);
        assertThat(page("/duties/" + dutyId(), "li")).bodyText().contains("excused", "Everybody is at the training.");
    }

    @Test
    void makingTheYearAgainChangesNothingAndReachesItsEnd() {
        var before = count();
        year.make(MONDAY_16_MARCH);
        assertThat(count()).isEqualTo(before).isGreaterThan(35);
        assertThat(db.sql("select max(due_on) from cadence.occurrences where duty_id = ?")
                        .param(dutyId())
                        .query(LocalDate.class)
                        .single())
                .isAfter(LocalDate.of(2026, 12, 20));
        assertThat(year.unknownYears()).contains(2027);
        assertThat(page("/duties/" + dutyId(), "li")).bodyText().contains("does not hold the working days of 2027");
    }

    @Test
    void noPageAsksTheDatabaseMoreThanSixTimes() {
        for (var address : List.of(
                "/responsibilities",
                "/responsibilities/" + listId(),
                "/responsibilities/coverage",
                "/duties/" + dutyId(),
                "/occurrences",
                "/occurrences?state=OVERDUE&month=2026-03")) {
            var sent = CountedQueries.during(
                    () -> assertThat(page(address, "zhou")).hasStatusOk());
            assertThat(sent).as(address).hasSizeLessThanOrEqualTo(STATEMENTS_OF_A_PAGE);
        }
    }

    /** The officer; what waits, is finished and is owed of duties, cases and problems; for who publishes, his circular. */
    @Test
    void todayAsksEachModuleOnceForEachOfItsListsWhateverWaits() {
        for (var login : List.of("zhou", "li", "wang")) {
            var sent = CountedQueries.during(() -> assertThat(today(login)).hasStatusOk());
            assertThat(sent).as(login).hasSizeLessThanOrEqualTo(STATEMENTS_OF_TODAY);
        }
    }

    @Test
    void theTableOfWhatFallsDueOpensInASpreadsheet() {
        assertThat(page("/occurrences/table.csv?month=2026-03", "li"))
                .hasStatusOk()
                .bodyText()
                .contains(duty, "2026-03-19");
        assertThat(page("/occurrences/table.xlsx?month=2026-03", "li")).hasStatusOk();
        assertThat(page("/occurrences/table.doc?month=2026-03", "li")).hasStatus(404);
        assertThat(page("/occurrences?month=march", "li")).hasStatus(400);
    }

    private MvcTestResult today(String login) {
        return page("/today", login);
    }

    private MvcTestResult page(String address, String login) {
        return mvc.get().uri(address).with(user(login)).exchange();
    }

    private MvcTestResult fulfil(String login, String note) {
        return mvc.post()
                .uri("/occurrences/%d/fulfilment".formatted(occurrence()))
                .multipart()
                .file(new MockMultipartFile(
                        "file", "minutes.txt", "text/plain", "minutes".getBytes(StandardCharsets.UTF_8)))
                .param("note", note)
                .with(user(login))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult excuse(String login) {
        return mvc.post()
                .uri("/occurrences/%d/excuse".formatted(occurrence()))
                .param("reason", "Everybody is at the training.")
                .with(user(login))
                .with(csrf())
                .exchange();
    }

    private long occurrence() {
        return db.sql("select id from cadence.occurrences where duty_id = ? order by due_on limit 1")
                .param(dutyId())
                .query(Long.class)
                .single();
    }

    private long dutyId() {
        return db.sql("select id from responsibilities.duties where text_en = ?")
                .param(duty)
                .query(Long.class)
                .single();
    }

    private long listId() {
        return db.sql("select list_id from responsibilities.duties where text_en = ?")
                .param(duty)
                .query(Long.class)
                .single();
    }

    private long count() {
        return db.sql("select count(*) from cadence.occurrences where duty_id = ?")
                .param(dutyId())
                .query(Long.class)
                .single();
    }
}
