package org.mingjing.casewatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Logs are handed in on the page, taken in behind it, and change nothing the second time. */
@MingjingTest
class TakingLogsInTests {

    private static final String REQUEST = "arrest-request-received@2026-03-10T09:00:00+08:00";
    private static final String APPROVED = "arrest-approved@2026-03-13T15:00:00+08:00";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Test
    void aLogIsTakenInOnceUnderWhateverNameItComes() {
        var log = LogFiles.xes("once-1", "zhao", REQUEST);
        assertThat(ended(handIn("once.xes", log)))
                .contains("The log is taken in", "<dt>New cases</dt><dd>1</dd>", "<dt>Events read</dt><dd>1</dd>");

        var again = handIn("another-name.xes", log);
        assertThat(again.getMvcResult().getFlashMap().get("done"))
                .isEqualTo("Exactly this file was taken in on 16 March 2026 by sun: nothing changed.");
        assertThat(ended(handIn("packed.xes.gz", LogFiles.gzip(log))))
                .contains("<dt>New cases</dt><dd>0</dd>", "<dt>Cases unchanged</dt><dd>1</dd>");
        assertThat(cases("once-1")).isOne();
    }

    @Test
    void aLongerVersionAddsWhatIsNewAndAFindingKeepsItsNumber() {
        ended(handIn("short.xes", LogFiles.xes("longer-1", "zhao", REQUEST)));
        var before = finding("longer-1", "RUNNING");

        assertThat(ended(handIn("long.xes", LogFiles.xes("longer-1", "zhao", REQUEST, APPROVED))))
                .contains("<dt>Cases that have grown</dt><dd>1</dd>");

        assertThat(finding("longer-1", "MET")).isEqualTo(before);
        assertThat(db.sql("select last_activity from casewatch.cases where number = 'longer-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("arrest-approved");
    }

    @Test
    void aCaseThatContradictsWhatIsHeldIsLeftAndNamed() {
        ended(handIn("first.xes", LogFiles.xes("left-1", "zhao", REQUEST, APPROVED)));

        assertThat(ended(handIn("other.xes", LogFiles.xes("left-1", "zhao", APPROVED))))
                .contains("<dt>Cases left as they were</dt><dd>1</dd>", "left-1", "Request for arrest received");
        assertThat(db.sql("select event_count from casewatch.cases where number = 'left-1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theColumnsOfACsvAreAskedForOnceAndThenRemembered() {
        var header = "Aktenzeichen,Was,Wann,Wer\n";
        var asked = handIn("strange.csv", LogFiles.utf8(header + "csv-1,detained,2026-03-10 09:00,zhao\n"));
        assertThat(page(asked)).contains("Which column means what?", "<option value=\"Aktenzeichen\"");

        var address = address(asked);
        assertThat(mvc.post()
                        .uri(address + "/columns")
                        .param("caseColumn", "Aktenzeichen")
                        .param("activityColumn", "Was")
                        .param("timeColumn", "Wann")
                        .param("actorColumn", "Wer")
                        .with(user("sun"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(ended(asked)).contains("<dt>New cases</dt><dd>1</dd>");

        assertThat(ended(handIn("next.csv", LogFiles.utf8(header + "csv-2,detained,2026-03-11 09:00,zhao\n"))))
                .contains("<dt>New cases</dt><dd>1</dd>");
    }

    @Test
    void theRowsOfACaseMayStandAnywhereInTheFile() {
        var log = LogFiles.csv(
                "apart-1,detained,2026-03-10 09:00,police",
                "apart-2,detained,2026-03-10 10:00,police",
                "apart-1,arrest-request-received,2026-03-11 09:00,zhao");
        assertThat(columnsChosen(handIn("apart.csv", log))).contains("<dt>New cases</dt><dd>2</dd>");
        assertThat(db.sql("select event_count from casewatch.cases where number = 'apart-1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aRowThatCannotBeReadIsNamedWithItsLineAndTheOthersAreTakenIn() {
        var log = LogFiles.csv("row-1,detained,2026-03-10 09:00,police", "row-2,detained,,police");
        var handedIn = handIn("rows.csv", log);
        assertThat(columnsChosen(handedIn))
                .contains("<dt>New cases</dt><dd>1</dd>", "<dt>Rows that could not be read</dt><dd>1</dd>")
                .contains("<span>3</span>", "expected a value, found nothing");
    }

    @Test
    void whatCouldNotBeUsedLeavesAsATable() {
        var handedIn =
                handIn("table.csv", LogFiles.csv("remark-1,detained,2026-03-10 09:00,police", "remark-2,detained,,x"));
        columnsChosen(handedIn);
        assertThat(text(mvc.get()
                        .uri(address(handedIn) + "/remarks.csv")
                        .with(user("sun"))
                        .exchange()))
                .contains("Line,What was found", "3,", "expected a value, found nothing");
    }

    @Test
    void aLogThatCannotBeReadWholeIsRefusedWholeWithTheReason() {
        var packed = LogFiles.gzip(LogFiles.xes("bad-1", "zhao", REQUEST));
        var broken = packed.clone();
        Arrays.fill(broken, 12, 24, (byte) 0xff);
        assertThat(ended(handIn("broken.xes.gz", broken))).contains("This log was not taken in", "broken");
        assertThat(ended(handIn("cut-off.xes.gz", Arrays.copyOf(packed, packed.length / 2))))
                .contains("This log was not taken in", "cut off");
        assertThat(
                        ended(
                                handIn(
                                        "entity.xes",
                                        LogFiles.utf8(
                                                "<?xml version=\"1.0\"?>\n<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<log>&x;</log>"))))
                .contains("This log was not taken in", "a document type or entity is not allowed");
        assertThat(ended(handIn("page.xes", LogFiles.utf8("<html><body/></html>"))))
                .contains("This log was not taken in", "expected an XES log, found");
        assertThat(columnsChosen(handIn(
                        "latin.csv",
                        "case,activity,time\nbad-2,Aufenthalt für,2026-01-01\n".getBytes(StandardCharsets.ISO_8859_1))))
                .contains("This log was not taken in", "not UTF-8");
        assertThat(cases("bad-1")).isZero();
        assertThat(cases("bad-2")).isZero();
    }

    @Test
    void aCsvWithoutTheColumnsIsNotBegun() {
        var asked = handIn("columns.csv", LogFiles.utf8("a,b\n1,2\n"));
        assertThat(mvc.post()
                        .uri(address(asked) + "/columns")
                        .param("caseColumn", "a")
                        .param("activityColumn", "b")
                        .param("timeColumn", "when")
                        .with(user("sun"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("There is no column when in this log; it has a, b.");
    }

    @Test
    void nothingIsHandedInWithoutAFileForAnUnknownKindOrAUnitOutOfReach() {
        assertThat(handIn("empty.xes", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("The file empty.xes is empty: choose the one that holds the log.");
        assertThat(handIn("", new byte[0])).hasStatus(422).bodyText().contains("Choose a file first.");
        assertThat(handIn("kind.xes", LogFiles.xes("kind-1", "zhao", REQUEST), "no-such-kind", cast.unit("first")))
                .hasStatus(404);
        assertThat(handIn("unit.xes", LogFiles.xes("unit-1", "zhao", REQUEST), "arrest-review", 999_999L))
                .hasStatus(404);
    }

    @Test
    void theSecondClickFindsTheImportOfTheFirst() {
        var log = LogFiles.xes("click-1", "zhao", REQUEST);
        var first = address(handIn("click.xes", log));
        var second = address(handIn("click.xes", log));
        assertThat(second).isEqualTo(first);
    }

    private MvcTestResult handIn(String name, byte[] log) {
        return handIn(name, log, "arrest-review", cast.unit("first"));
    }

    private MvcTestResult handIn(String name, byte[] log, String kind, long unit) {
        return mvc.post()
                .uri("/cases/imports")
                .multipart()
                .file(new MockMultipartFile("log", name, null, log))
                .param("kind", kind)
                .param("unit", String.valueOf(unit))
                .with(user("sun"))
                .with(csrf())
                .exchange();
    }

    private static String address(MvcTestResult handedIn) {
        return Objects.requireNonNull(handedIn.getResponse().getRedirectedUrl());
    }

    private String page(MvcTestResult handedIn) {
        return text(mvc.get().uri(address(handedIn)).with(user("sun")).exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The page of an import when it has ended. */
    private String ended(MvcTestResult handedIn) {
        return await().until(() -> page(handedIn), page -> !page.contains("<progress"));
    }

    /** The same where the columns have to be confirmed first. */
    private String columnsChosen(MvcTestResult handedIn) {
        if (page(handedIn).contains("Which column means what?")) {
            assertThat(mvc.post()
                            .uri(address(handedIn) + "/columns")
                            .param("caseColumn", "case")
                            .param("activityColumn", "activity")
                            .param("timeColumn", "time")
                            .with(user("sun"))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
        }
        return ended(handedIn);
    }

    private long cases(String number) {
        return db.sql("select count(*) from casewatch.cases where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private long finding(String number, String state) {
        return db.sql("""
                        select f.id from casewatch.findings f join casewatch.cases c on c.id = f.case_id
                        where c.number = ? and f.state = ? and f.rule = 'decide-arrest-detained'""").params(number, state).query(Long.class).single();
    }
}
