package org.mingjing.casewatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Of an object-centric log somebody says once which objects are the cases; then it is a log like any other. */
@MingjingTest
class TakingObjectLogsInTests {

    private static final String REQUEST = "arrest-request-received@2026-03-10T09:00:00+08:00";
    private static final String APPROVED = "arrest-approved@2026-03-13T15:00:00+08:00";
    private static final String QUESTION = "Which objects are the cases?";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Test
    void theTypesAreOfferedWithTheirNumbersAndTheChoiceIsRemembered() {
        var first = handIn("first.jsonocel", LogFiles.objects("arrest", "object-1", REQUEST, APPROVED));
        assertThat(page(first, "EN"))
                .contains(QUESTION, "value=\"arrest\"", "1 object, 2 events", "value=\"person\"", "1 object, 1 event")
                .contains("data-state=\"OBJECTS\"");
        assertThat(page(first, "ZH")).contains("哪一类对象是案件？", "1个对象，2个事件");

        choose(first, "arrest");
        assertThat(ended(first))
                .contains("<dt>New cases</dt><dd>1</dd>", "<dt>Events read</dt><dd>2</dd>", "each arrest is a case");
        assertThat(events("object-1")).isEqualTo(2);

        var next = handIn("next.json.gz", LogFiles.gzip(LogFiles.objects("arrest", "object-2", REQUEST)));
        assertThat(ended(next)).contains("<dt>New cases</dt><dd>1</dd>", "each arrest is a case");
    }

    @Test
    void theSameFileChangesNothingALongerOneAddsAndAContradictionIsLeftAndNamed() {
        var log = LogFiles.objects("suspect", "object-3", REQUEST);
        ended(chosen("suspect", handIn("short.json", log)));

        assertThat(handIn("again.json", log).getMvcResult().getFlashMap().get("done"))
                .isEqualTo("Exactly this file was taken in on 16 March 2026 by sun: nothing changed.");
        assertThat(ended(handIn("packed.json.gz", LogFiles.gzip(log)))).contains("<dt>Cases unchanged</dt><dd>1</dd>");
        assertThat(ended(handIn("long.json", LogFiles.objects("suspect", "object-3", REQUEST, APPROVED))))
                .contains("<dt>Cases that have grown</dt><dd>1</dd>");
        assertThat(ended(handIn("other.json", LogFiles.objects("suspect", "object-3", APPROVED))))
                .contains("<dt>Cases left as they were</dt><dd>1</dd>", "object-3", "Request for arrest received");
        assertThat(events("object-3")).isEqualTo(2);
    }

    @Test
    void whatCannotBeUsedIsNamedWithItsLineInBothLanguages() {
        var log = LogFiles.utf8("""
                {"objects": [{"id": "object-4", "type": "odd"}],
                 "events": [{"id": "e1", "type": "detained", "time": "2026-03-10T09:00:00Z", "relationships": [{"objectId": "object-4"}]},
                  {"id": "e2", "type": "detained", "time": "soon", "relationships": [{"objectId": "object-4"}]},
                  {"id": "e3", "type": "detained", "time": "2026-03-10T09:00:00Z", "relationships": [{"objectId": "nobody"}]}]}
                """);
        var handedIn = chosen("odd", handIn("odd.json", log));
        assertThat(ended(handedIn))
                .contains("<dt>New cases</dt><dd>1</dd>", "<dt>Rows that could not be read</dt><dd>2</dd>")
                .contains("Event e2: detained: expected a time", "Event e3 is related to object nobody");
        assertThat(page(handedIn, "ZH")).contains("事件e3关联的对象nobody不在日志中");
    }

    @Test
    void aLogThatCannotBeReadIsRefusedWithoutAQuestion() {
        var cutOff = handIn("cut-off.json", LogFiles.utf8("{\"objects\": [{"));
        assertThat(cutOff.getMvcResult().getFlashMap().get("done")).isNull();
        assertThat(ended(cutOff))
                .contains("This log was not taken in", "Line 1: the JSON is broken or cut off")
                .doesNotContain("start marker");
        assertThat(ended(handIn("half.json", LogFiles.utf8("{\"objects\": []}"))))
                .contains("This log was not taken in", "found no “events”");
        assertThat(ended(handIn("empty.json", LogFiles.utf8("{\"objects\": [], \"events\": []}"))))
                .contains("This log was not taken in", "nothing can be the case");
        assertThat(ended(handIn("zeros.csv", "case,activity,time\n".getBytes(StandardCharsets.UTF_16LE))))
                .contains("This log was not taken in", "not UTF-8");
    }

    @Test
    void aTypeThatTheLogDoesNotHoldIsNotTaken() {
        var asked = handIn("unknown.json", LogFiles.objects("file", "object-5", REQUEST));
        assertThat(choice(asked, "no-such"))
                .hasStatus(422)
                .bodyText()
                .contains("There are no objects of type no-such in this log; it has file, person.");
        assertThat(page(asked, "EN")).contains(QUESTION);
    }

    private MvcTestResult handIn(String name, byte[] log) {
        return mvc.post()
                .uri("/cases/imports")
                .multipart()
                .file(new MockMultipartFile("log", name, null, log))
                .param("kind", "arrest-review")
                .param("unit", String.valueOf(cast.unit("first")))
                .with(user("sun"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult chosen(String type, MvcTestResult handedIn) {
        choose(handedIn, type);
        return handedIn;
    }

    private void choose(MvcTestResult handedIn, String type) {
        assertThat(choice(handedIn, type)).hasStatus3xxRedirection();
    }

    private MvcTestResult choice(MvcTestResult handedIn, String type) {
        return mvc.post()
                .uri(address(handedIn) + "/object-type")
                .param("objectType", type)
                .with(user("sun"))
                .with(csrf())
                .exchange();
    }

    private static String address(MvcTestResult handedIn) {
        return Objects.requireNonNull(handedIn.getResponse().getRedirectedUrl());
    }

    private String page(MvcTestResult handedIn, String language) {
        speak(language);
        var answer = mvc.get().uri(address(handedIn)).with(user("sun")).exchange();
        speak("EN");
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void speak(String language) {
        assertThat(mvc.post()
                        .uri("/my/language")
                        .param("language", language)
                        .param("from", "/today")
                        .with(user("sun"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    /** The page of an import when it has ended. */
    private String ended(MvcTestResult handedIn) {
        return await().until(() -> page(handedIn, "EN"), page -> !page.contains("<progress"));
    }

    private int events(String number) {
        return db.sql("select event_count from casewatch.cases where number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
