package org.mingjing.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingjing.rules.Condition;

/** A condition that remembers says the same as one that is asked for the first time. */
class RememberedLaws {

    private static final List<String> TEXTS = List.of(
            "case.a == 1",
            "case.a == event.a",
            "case.a > event.b",
            "has(case.a) && !has(event.a)",
            "case.a == 'x' ? event.b == 2 : event.b != 2",
            "'a' in case && event.b == 2",
            "size(case) > size(event)",
            "case.exists(name, name == 'b')",
            "[1, 2].exists(event, event == case.a)",
            "event['a'] == case['b']");

    private static final List<Condition> ASKED_BEFORE =
            TEXTS.stream().map(RememberedLaws::compiled).toList();

    private static Condition compiled(String text) {
        try {
            return CelCondition.compile(text);
        } catch (CelCondition.NotCel wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    @Property(tries = 500)
    void saysTheSame(
            @ForAll("attributes") Map<String, Object> ofCase, @ForAll("attributes") Map<String, Object> ofEvent) {
        for (var place = 0; place < TEXTS.size(); place++) {
            assertThat(ASKED_BEFORE.get(place).holds(ofCase, ofEvent))
                    .as(TEXTS.get(place))
                    .isEqualTo(compiled(TEXTS.get(place)).holds(ofCase, ofEvent));
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> attributes() {
        return Arbitraries.maps(
                        Arbitraries.of("a", "b", "c"), Arbitraries.<Object>of(1L, 1.0, 2L, -0.0, 0.0, "x", "1", true))
                .ofMaxSize(3);
    }

    @Example
    void forgetsRatherThanKeepMillions() {
        var condition = compiled("case.n < 5000");
        for (var n = 0L; n < 10_000; n++) {
            var ofCase = new HashMap<String, Object>(Map.of("n", n));
            assertThat(condition.holds(ofCase, Map.of())).isEqualTo(n < 5000);
            assertThat(condition.holds(ofCase, Map.of())).isEqualTo(n < 5000);
        }
    }
}
