package org.mingjing.casewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.casewatch.CaseDesk.Told;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every page says of a finding the one sentence of the rules. */
@MingjingTest
class SayingWhyTests {

    private static final String LATE =
            "“Request for arrest received” (measure: detention) on 2 March 2026 began this clock, "
                    + "due on 9 March 2026; “Arrest approved” on 12 March 2026 came 3 days late "
                    + "(Criminal Procedure Law art. 91; Criminal Procedure Rules art. 282).";
    private static final String RULE = "decide-arrest-detained";

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    CaseDesk desk;

    @Autowired
    JudgingAgain again;

    @Autowired
    MessageSource messages;

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
    void theListThePageAndTheTableSayTheSame() {
        var id = late("why-1");

        assertThat(cases.page("/findings?show=RED&handler=zhao", "li")).contains("why-1", LATE);
        assertThat(cases.page("/cases/" + id, "li")).contains(LATE);
        assertThat(cases.page("/findings/table.csv?show=RED&handler=zhao", "li"))
                .contains(LATE);
        assertThat(new Words(Language.ZH, messages).say(told(id).because()))
                .isEqualTo("自2026年3月2日“收到提请批准逮捕书”（强制措施：拘留）起算，2026年3月9日届满；"
                        + "2026年3月12日“批准逮捕”，逾期3日（刑事诉讼法第九十一条；人民检察院刑事诉讼规则第二百八十二条）。");
    }

    @Test
    void whatIsOpenSaysWhatHelpsAndWhenItsLightTurns() {
        clock.moveTo(LocalDate.of(2026, 3, 16));
        var id = cases.aCase("why-2", "zhao", "first", WatchedCases.requested("2026-03-16"));
        assertThat(said(Objects.requireNonNull(told(id).turn()))).isEqualTo("The light turns yellow on 21 March 2026.");

        clock.moveTo(LocalDate.of(2026, 3, 21));
        assertThat(cases.page("/cases/" + id, "li"))
                .contains("2 days left, yellow since 21 March 2026")
                .contains("It stays in time with “Arrest approved”,", "by 23 March 2026.")
                .contains("The light turns red on 24 March 2026.");
    }

    @Test
    void aClosedCaseSaysWhenTheLightGoesOut() {
        var id = cases.aCase(
                "why-3",
                "zhao",
                "first",
                WatchedCases.requested("2026-03-02"),
                WatchedCases.on("2026-03-12", "arrest-approved", "zhao"),
                WatchedCases.on("2026-03-13", "archived", "clerk"));

        assertThat(cases.page("/cases/" + id, "li"))
                .contains("or 90 days after the case is closed", "The light goes out on 12 June 2026.");
    }

    @Test
    void whatWasFoundBeforeGroundsWereKeptSaysSoUntilItsCaseIsJudgedAgain() {
        var id = late("why-4");
        db.sql("update casewatch.findings set grounds = null where case_id = ?")
                .param(id)
                .update();
        db.sql("update casewatch.cases set judged_by = 'before grounds were kept' where id = ?")
                .param(id)
                .update();
        assertThat(cases.page("/cases/" + id, "li")).contains("This case is being judged again; the reason follows");

        again.judge();

        assertThat(cases.page("/cases/" + id, "li")).contains(LATE);
    }

    private long late(String number) {
        return cases.aCase(
                number,
                "zhao",
                "first",
                WatchedCases.requested("2026-03-02"),
                WatchedCases.on("2026-03-12", "arrest-approved", "zhao"));
    }

    private Told told(long caseId) {
        return desk.finding(cast.officer("wang"), cases.finding(caseId, RULE));
    }

    private String said(Sentence sentence) {
        return new Words(Language.EN, messages).say(sentence);
    }
}
