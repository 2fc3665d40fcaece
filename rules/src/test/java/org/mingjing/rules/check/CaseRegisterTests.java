package org.mingjing.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.rules.Head;
import org.mingjing.rules.Validity;
import org.mingjing.rules.pack.RulePacks;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The procuratorate's register of limits and checks, and the rules that carry its entries. */
class CaseRegisterTests {

    private static final Path PACK = Path.of("../packs/procuratorate");

    @Test
    void holdsEveryLimitAndEveryCheck() throws IOException {
        assertThat(register().keySet()).containsExactlyInAnyOrderElementsOf(numbers());
    }

    @Test
    void everyEntryHasItsRulesOrTheReasonWhyItIsNone() throws IOException {
        assertThat(register()).allSatisfy((entry, said) -> {
            assertThat(said.containsKey("rules")).describedAs(entry).isNotEqualTo(said.containsKey("no-rule"));
            for (var reason : List.of("what", "no-rule", "left-out")) {
                if (said.containsKey(reason)) {
                    assertThat((Map<?, ?>) said.get(reason)).describedAs(entry).hasSize(2);
                }
            }
        });
    }

    @Test
    void namesTheRulesThatNameTheEntry() throws IOException {
        var named = new TreeMap<String, Set<String>>();
        register().forEach((entry, said) -> {
            if (said.get("rules") instanceof List<?> rules) {
                named.put(
                        entry,
                        new TreeSet<>(rules.stream().map(Object::toString).toList()));
            }
        });

        assertThat(carried()).isEqualTo(named);
    }

    @Test
    void everyRuleSaysWhatItIsWhoseItIsAndOnWhatItStands() throws IOException {
        for (var file : packs()) {
            assertThat(heads(file)).allSatisfy(head -> {
                assertThat(head.title()).describedAs(head.id()).isNotNull();
                assertThat(head.source()).describedAs(head.id()).isNotNull();
                assertThat(head.owner()).describedAs(head.id()).isNotNull();
                assertThat(head.severity()).describedAs(head.id()).isNotNull();
                assertThat(isDated(head) || isOfficePractice(head))
                        .describedAs("%s has neither a date nor is it office practice", head.id())
                        .isTrue();
            });
        }
    }

    private static List<Head> heads(Path file) throws IOException {
        return RulePacks.read(file).rules().stream().map(rule -> rule.head()).toList();
    }

    private static boolean isDated(Head head) {
        return !head.valid().equals(Validity.ALWAYS);
    }

    // Some duties stand on a text by analogy or on one whose date is not known here.
    private static boolean isOfficePractice(Head head) {
        var source = Objects.requireNonNull(head.source()).en();
        return source.contains("practice") || source.contains("by analogy") || source.contains("Hearing provisions");
    }

    private static Map<String, Set<String>> carried() throws IOException {
        var carried = new TreeMap<String, Set<String>>();
        for (var file : packs()) {
            var name = file.getFileName().toString().replace(".yaml", "");
            for (var rule : RulePacks.read(file).rules()) {
                for (var entry : rule.head().covers()) {
                    carried.computeIfAbsent(entry, unknown -> new TreeSet<>())
                            .add("%s/%s".formatted(name, rule.head().id()));
                }
            }
        }
        return carried;
    }

    private static List<Path> packs() throws IOException {
        try (var files = Files.list(PACK.resolve("cases"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> register() throws IOException {
        var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
        var read = (Map<String, Object>)
                new Load(settings).loadFromString(Files.readString(PACK.resolve("case-register.yaml")));
        return (Map<String, Map<String, Object>>) Objects.requireNonNull(read.get("entries"));
    }

    // The register's own numbers; between the spans no entry exists.
    private static List<String> numbers() {
        var limits = spans(
                "T-%d",
                100, 103, 105, 115, 120, 129, 131, 144, 150, 154, 160, 163, 171, 175, 201, 209, 221, 226, 241, 250, 261,
                264);
        var checks = spans("PM-%02d", 1, 6, 11, 18, 21, 24, 31, 36, 41, 43, 51, 53, 61, 62, 71, 73, 81, 81, 91, 93);
        return Stream.concat(limits, checks).toList();
    }

    private static Stream<String> spans(String form, int... ends) {
        return IntStream.range(0, ends.length / 2)
                .boxed()
                .flatMap(span -> IntStream.rangeClosed(ends[2 * span], ends[2 * span + 1])
                        .mapToObj(form::formatted));
    }
}
