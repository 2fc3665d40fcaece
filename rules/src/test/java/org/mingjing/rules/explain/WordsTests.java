package org.mingjing.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of the sentences: the same keys in both languages, in order. */
class WordsTests {

    private static final Path WORDS = Path.of("src/main/resources/org/mingjing/rules/explain");

    @Test
    void bothLanguagesHaveTheSameKeysSorted() throws IOException {
        assertThat(keys("en")).isNotEmpty().isSorted().doesNotHaveDuplicates().isEqualTo(keys("zh"));
    }

    private static List<String> keys(String language) throws IOException {
        return Files.readAllLines(WORDS.resolve("words_%s.properties".formatted(language))).stream()
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }
}
