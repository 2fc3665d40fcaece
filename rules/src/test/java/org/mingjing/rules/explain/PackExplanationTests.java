package org.mingjing.rules.explain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.rules.Required;
import org.mingjing.rules.pack.Examples;
import org.mingjing.rules.pack.NameFiles;
import org.mingjing.rules.pack.RulePacks;

/** Every example of the packs that are shipped, explained: no word is missing, in neither language. */
class PackExplanationTests {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern RAW_KEY = Pattern.compile("[a-z]-[a-z]+-|\\{\\d|\\bnull\\b");

    @ParameterizedTest
    @MethodSource("shippedPacks")
    void everyFindingOfEveryExampleIsSaidInBothLanguages(Path file) throws IOException {
        var pack = RulePacks.read(file);
        var explanations = new Explanations(pack.zone(), NameFiles.with(file));
        for (var example : Examples.beside(file, pack)) {
            for (var explained : explanations.of(pack, example.history(), example.asOf())) {
                var explanation = explained.explanation();
                assertThat(explanation.article()).isNotNull();
                assertThat(explanation.events()).isNotEmpty();
                assertThat(english(explanation)).noneMatch(RAW_KEY.asPredicate());
                assertThat(chinese(explanation)).noneMatch(LATIN.asPredicate());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shippedPacks")
    void everyAttributeThatARuleLooksAtHasAName(Path file) throws IOException {
        var names = NameFiles.with(file).attributes().keySet();
        for (var rule : RulePacks.read(file).rules()) {
            assertThat(names)
                    .containsAll(rule.head().where().attributes().stream()
                            .map(looked -> looked.substring(looked.indexOf('.') + 1))
                            .collect(toSet()));
            if (rule instanceof Required required) {
                assertThat(names).containsAll(required.attributes());
            }
        }
    }

    private static List<String> english(Explanation explanation) {
        var outlook = explanation.outlook();
        return outlook == null
                ? List.of(explanation.sentence().en())
                : List.of(
                        explanation.sentence().en(),
                        outlook.remedy().en(),
                        outlook.turn().en());
    }

    private static List<String> chinese(Explanation explanation) {
        var outlook = explanation.outlook();
        return outlook == null
                ? List.of(explanation.sentence().zh())
                : List.of(
                        explanation.sentence().zh(),
                        outlook.remedy().zh(),
                        outlook.turn().zh());
    }

    private static List<Path> shippedPacks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../packs"))) {
            return files.filter(file -> file.toString().matches(".*/cases/[^/]+[.]yaml"))
                    .sorted()
                    .toList();
        }
    }
}
