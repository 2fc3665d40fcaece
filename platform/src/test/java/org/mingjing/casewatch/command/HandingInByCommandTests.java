package org.mingjing.casewatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.casewatch.CaseWatch;
import org.mingjing.rules.Event;
import org.mingjing.rules.log.Fault;
import org.mingjing.rules.log.Fault.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The command reads the pages that a person reads; here are both. */
@MingjingTest
class HandingInByCommandTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    CaseWatch watch;

    @Autowired
    JdbcClient db;

    private Page page(String address) {
        var answer = mvc.get().uri(address).with(user("sun")).exchange().getResponse();
        return new Page(
                address, answer.getStatus(), new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void theFormSaysWhichKindsAndUnitsThereAre() {
        var form = page("/cases/imports");
        assertThat(form.token()).isNotEmpty();
        assertThat(form.kinds()).contains("arrest-review", "prosecution");
        assertThat(form.units()).containsEntry("first", String.valueOf(cast.unit("first")));
    }

    @Test
    void thePageOfAnImportSaysHowItEndedAndWhatCouldNotBeUsed() {
        watch.importNow("sun", "arrest-review", cast.unit("first"), "command.csv", log -> {
            log.event(
                    2,
                    "command-1",
                    new Event("detained", java.time.Instant.parse("2026-03-01T01:00:00Z"), null, Map.of()));
            log.unreadable(3, new Fault(Kind.NO_VALUE, List.of("time")));
        });
        var id = db.sql("select max(id) from casewatch.imports where file_name = 'command.csv'")
                .query(Long.class)
                .single();

        var ended = page("/cases/imports/" + id);
        assertThat(ended.state()).isEqualTo("DONE");
        assertThat(ended.notice()).isEqualTo("The log is taken in");
        assertThat(ended.counts()).contains("New cases: 1", "Rows that could not be read: 1");
        assertThat(ended.remarks()).containsExactly("3: Column time: expected a value, found nothing.");
    }

    @Test
    void thePageOfAnObjectLogSaysWhichTypesMayBeTheCase() {
        var log = """
                {"objects": [{"id": "c1", "type": "command"}, {"id": "c2", "type": "a <b> & \\"c\\""}], "events": []}
                """;
        var handedIn = mvc.post()
                .uri("/cases/imports")
                .multipart()
                .file(new MockMultipartFile("log", "command.json", null, log.getBytes(StandardCharsets.UTF_8)))
                .param("kind", "arrest-review")
                .param("unit", String.valueOf(cast.unit("first")))
                .with(user("sun"))
                .with(csrf())
                .exchange();

        var asked = page(Objects.requireNonNull(handedIn.getResponse().getRedirectedUrl()));
        assertThat(asked.state()).isEqualTo("OBJECTS");
        assertThat(asked.objectTypes()).containsExactly("a <b> & \"c\"", "command");
    }

    @Test
    void wrongUsageIsSaidWithAnExampleAndStatusTwo() {
        assertThat(said("--log", "x.csv"))
                .startsWith("2 import: --kind is missing")
                .contains("Example:");
        assertThat(said("--log", "x.csv", "--kind", "a", "--unit", "b", "--columns", "who=x"))
                .startsWith("2 import: --columns has \"who=x\", expected case=..., activity=...");
        assertThat(said("--nonsense")).startsWith("2 import: unknown option --nonsense");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(said("--log", "no-such.csv", "--kind", "a", "--unit", "b"))
                .startsWith("1 There is no file no-such.csv that can be read.");
    }

    private static String said(String... arguments) {
        var said = new ByteArrayOutputStream();
        var to = new PrintStream(said, true, StandardCharsets.UTF_8);
        var status = new LogHandedIn(Map.of(), to, to).run(List.of(arguments));
        return status + " " + said.toString(StandardCharsets.UTF_8);
    }
}
