package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.rules.explain.Explanation;
import org.mingjing.rules.explain.Explanations;
import org.mingjing.rules.pack.NameFiles;

/** What is said of a finding: a case as data, and the sentences in both languages, to be read by a lawyer. */
class ExplainingTests {

    private static final Path NAMES = Path.of("src/test/resources/org/mingjing/rules/explain");

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhyWhatHelpsAndWhenTheLightTurns(JudgedCase judged) throws IOException {
        var explanations = new Explanations(judged.pack().zone(), NameFiles.read(NAMES));
        var said = explanations.of(judged.pack(), judged.history(), judged.asOf()).stream()
                .flatMap(one -> lines(one.explanation()).stream())
                .toList();
        assertThat(said).isEqualTo(judged.rows());
    }

    private static List<String> lines(Explanation explanation) {
        var lines = new ArrayList<String>();
        lines.add(explanation.sentence().en());
        lines.add(explanation.sentence().zh());
        var outlook = explanation.outlook();
        if (outlook != null) {
            lines.add("%s | %s".formatted(outlook.remedy().en(), outlook.turn().en()));
            lines.add("%s | %s".formatted(outlook.remedy().zh(), outlook.turn().zh()));
        }
        return lines;
    }

    static Stream<JudgedCase> cases() {
        return JudgedCase.in("explanations.yaml");
    }
}
