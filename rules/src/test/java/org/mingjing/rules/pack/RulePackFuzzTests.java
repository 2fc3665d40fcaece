package org.mingjing.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.calendar.UnknownYear;

/** Whatever text stands in a pack: it is refused with its places, or it judges. */
class RulePackFuzzTests {

    private static final CaseHistory CASE = CaseHistory.of(
            "C1",
            Map.of("kind", "prosecution"),
            List.of(event("a", "2026-01-31T00:00:00Z"), event("b", "2026-02-28T16:30:00Z"), event("a", "2026-03-01")));

    @FuzzTest(maxDuration = "10m")
    void isRefusedWithPlacesOrJudges(byte[] pack) {
        var text = new String(pack, StandardCharsets.UTF_8);
        try {
            var read = RulePacks.read("pack.yaml", new StringReader(text));
            assertThat(read.judge(CASE, Instant.parse("2026-03-10T00:00:00Z"))).doesNotContainNull();
        } catch (BadPack refused) {
            assertThat(refused.problems())
                    .isNotEmpty()
                    .allMatch(problem -> problem.matches("(?s)pack\\.yaml(:\\d+:\\d+)?: .+"));
        } catch (UnknownYear named) {
            assertThat(named).hasMessageContaining("does not hold the year");
        }
    }

    private static Event event(String activity, String at) {
        var written = at.length() == 10 ? at + "T00:00:00Z" : at;
        return new Event(activity, Instant.parse(written), "wang", Map.of("n", 7L, "recorded", "2026-03-02"));
    }
}
