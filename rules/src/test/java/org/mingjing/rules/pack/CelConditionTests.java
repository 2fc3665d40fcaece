package org.mingjing.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionTests {

    private static final Map<String, Object> CASE = Map.of("kind", "prosecution", "people", 3L, "amount", 7.5);
    private static final Map<String, Object> EVENT =
            Map.of("org:role", "deputy", "n", 7L, "due", Instant.parse("2026-03-20T00:00:00Z"), "urgent", true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case.kind == \"prosecution\"",
                "case.kind in [\"prosecution\", \"suit\"]",
                "case.people == 3.0",
                "case.amount > 7",
                "case.amount < 8 && event.n >= 6.5",
                "event[\"org:role\"] == \"deputy\"",
                "case.kind.startsWith(\"pro\")",
                "event.due > timestamp(\"2026-03-19T00:00:00Z\")",
                "event.urgent",
                "has(case.kind) && !has(case.reason)",
                "!(case.reason == \"none\")",
                "case.reason == \"none\" || case.people > 2",
                "[1, 2].exists(i, i + 1 == case.people)",
                "case.reason == 1 ? false : true"
            })
    void holds(String condition) throws CelCondition.NotCel {
        assertThat(CelCondition.compile(condition).holds(CASE, EVENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case.reason == \"none\"",
                "case.reason != \"none\"",
                "event[\"org:unit\"] > 5",
                "case.reason.startsWith(\"x\")",
                "size(case.reason) == 0",
                "case.kind > 5",
                "case.kind == 5",
                "[1, 2].all(i, i < case.reason)",
                "case.deep.deeper == 1",
                "event.missing"
            })
    void doesNotHoldAndIsNoError(String condition) throws CelCondition.NotCel {
        assertThat(CelCondition.compile(condition).holds(CASE, EVENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 == \"a\"", "1 + 1", "case.kind ==", "cas.kind == 1", "nothing(case)", "\"text\"", ""})
    void isRefusedUnlessItIsAConditionOfTheRightTypes(String condition) {
        assertThatThrownBy(() -> CelCondition.compile(condition)).isInstanceOf(CelCondition.NotCel.class);
    }

    @Test
    void namesTheAttributesThatItLooksAt() throws CelCondition.NotCel {
        var condition = CelCondition.compile(
                "has(case.kind) && event[\"org:role\"] == \"deputy\" && [1, 2].exists(i, i == case.people.size())");
        assertThat(condition.attributes()).containsExactly("case.kind", "case.people", "event.org:role");
    }
}
