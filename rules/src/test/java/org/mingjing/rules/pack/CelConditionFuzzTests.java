package org.mingjing.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Whatever stands as a condition: it is refused with a sentence, or it is true or false for any attributes. */
class CelConditionFuzzTests {

    private static final Map<String, Object> CASE = Map.of("kind", "prosecution", "people", 3L, "amount", 7.5);
    private static final Map<String, Object> EVENT =
            Map.of("org:role", "deputy", "n", 7L, "due", Instant.parse("2026-03-20T00:00:00Z"), "urgent", true);

    @FuzzTest(maxDuration = "10m")
    void isRefusedOrHoldsOrDoesNot(byte[] written) {
        try {
            var condition = CelCondition.compile(new String(written, StandardCharsets.UTF_8));
            assertThat(condition.holds(CASE, EVENT)).isEqualTo(condition.holds(CASE, EVENT));
            assertThat(condition.holds(Map.of(), Map.of())).isEqualTo(condition.holds(Map.of(), Map.of()));
        } catch (CelCondition.NotCel refused) {
            assertThat(refused.why()).isNotBlank();
        }
    }
}
