package org.mingjing.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.rules.pack.Examples;
import org.mingjing.rules.pack.RulePacks;

/** Every rule of the packs that are shipped, shown kept and broken in examples beside the packs. */
class PackExamplesTests {

    @ParameterizedTest
    @MethodSource("shippedPacks")
    void everyExampleComesOutAsWritten(Path pack) throws IOException {
        assertThat(trial(pack).differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shippedPacks")
    void everyRuleIsShownKeptAndBroken(Path pack) throws IOException {
        assertThat(trial(pack).missing()).isEmpty();
    }

    private static Trial trial(Path file) throws IOException {
        var pack = RulePacks.read(file);
        return new Trial(pack, Examples.beside(file, pack));
    }

    private static List<Path> shippedPacks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../packs"))) {
            return files.filter(file -> file.toString().matches(".*/cases/[^/]+[.]yaml"))
                    .sorted()
                    .toList();
        }
    }
}
