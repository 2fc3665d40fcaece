package org.mingjing.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/mingjing check-pack}, with a pack of one rule: an answer within five days. */
class CheckingPacksTests {

    private static final String KEPT = """
              - rule: answer
                why: {en: On the fifth day, zh: 第五日}
                events: [{at: 2026-03-02, do: asked}, {at: 2026-03-07, do: answered}]
                as-of: 2026-03-07
                findings: [{state: met, at: 2026-03-02, due: 2026-03-07, events: [1, 2]}]
            """;

    private static final String BROKEN = """
              - rule: answer
                why: {en: On the sixth day, zh: 第六日}
                events: [{at: 2026-03-02, do: asked}, {at: 2026-03-08, do: answered}]
                as-of: 2026-03-08
                findings: [{state: late, at: 2026-03-02, due: 2026-03-07, events: [1, 2]}]
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aPackOfOneRule() throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "rules: [{id: answer, kind: deadline, start: asked, stop: answered, within: 5 days}]");
    }

    @Test
    void saysThatAllIsAsWritten() throws IOException {
        examples(KEPT + BROKEN);

        assertThat(check(folder.toString())).isZero();
        assertThat(text(out)).contains("pack.yaml: 1 rules, 2 examples, all as written");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void saysWhichExampleDiffersAndHow() throws IOException {
        examples(KEPT.replace("due: 2026-03-07", "due: 2026-03-06") + BROKEN);

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(text(err))
                .contains(
                        "examples.yaml:3: rule answer: expected met at 2026-03-02T00:00 due 2026-03-06, events [1, 2],"
                                + " the rule finds met at 2026-03-02T00:00 due 2026-03-07, events [1, 2] (On the fifth day)")
                .contains("the compiled plan finds met");
    }

    @Test
    void missesTheExampleThatBreaksTheRule() throws IOException {
        examples(KEPT);

        assertThat(check(folder.resolve("pack.yaml").toString())).isEqualTo(1);
        assertThat(text(err)).contains("rule answer: no example breaks it").doesNotContain("keeps it");
    }

    @Test
    void doesNotTakeAnExampleThatTheRuleHasNothingToDoWithForOneThatKeepsIt() throws IOException {
        examples(KEPT.replace("do: asked", "do: wondered").replaceAll("findings: .*", "findings: []") + BROKEN);

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(text(err)).contains("rule answer: no example keeps it");
    }

    @Test
    void refusesExamplesThatCannotBeReadWithTheirPlace() throws IOException {
        examples(KEPT.replace("at: 2026-03-02, do: asked", "at: soon, do: asked")
                + BROKEN.replace("state: late", "stat: late"));

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(text(err))
                .contains("examples.yaml:5:19: \"at\" is \"soon\", expected a time such as 2026-03-20 09:30")
                .contains("unknown key \"stat\", did you mean \"state\"?");
    }

    @Test
    void namesAnExampleOfNoRule() throws IOException {
        examples(KEPT + BROKEN + KEPT.replace("rule: answer", "rule: anser"));

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(text(err)).contains("there is no rule anser in the pack");
    }

    @Test
    void onlyReadsAPackWithoutExamples() {
        assertThat(check(folder.toString())).isZero();
        assertThat(text(out)).contains("pack.yaml: 1 rules, no examples");
    }

    @Test
    void saysWhatItWantsAndWhatIsNotThere() {
        assertThat(check()).isEqualTo(2);
        assertThat(text(err)).contains("check-pack: expected files or folders");
        assertThat(check("--help")).isZero();
        assertThat(text(out)).contains("bin/mingjing check-pack packs/procuratorate/cases");
        assertThat(check(folder.resolve("none.yaml").toString())).isEqualTo(1);
        assertThat(text(err)).contains("there is no file");
    }

    private void examples(String written) throws IOException {
        Files.createDirectories(folder.resolve("examples"));
        Files.writeString(folder.resolve("examples/examples.yaml"), "for: pack.yaml\nexamples:\n" + written);
    }

    private int check(String... arguments) {
        return new CheckPack(stream(out), stream(err)).run(List.of(arguments));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
