package org.mingjing.rules.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.rules.pack.RulePacks;

class PlanTests {

    private static final long DAY = 86_400_000_000_000L;

    @Test
    void judgesALogHeldAsColumns() {
        var pack = RulePacks.read("pack", new StringReader("""
                rules:
                  - {id: answer, kind: deadline, start: asked, stop: answered, within: 5 days}
                  - {id: once, kind: at-most, activity: asked, times: 1}
                  - {id: two, kind: different-actor, activities: [asked, answered]}
                """));
        var log = new EventColumns(
                2,
                new int[] {0, 1, 0, 1, 1},
                new int[] {0, 0, 1, 0, 7},
                new long[] {0, DAY, 2 * DAY, 3 * DAY, 4 * DAY},
                new int[] {4, 4, 4, -1, 4});
        var rows = new ArrayList<String>();

        Plan.of(pack, List.of("asked", "answered"))
                .judge(
                        log,
                        Instant.ofEpochSecond(0, 7 * DAY),
                        row -> rows.add("%d: %s %s %d"
                                .formatted(
                                        row.caseNumber(),
                                        row.finding("r").state(),
                                        row.finding("r").events(),
                                        row.rule())));

        assertThat(rows).containsExactly("0: MET [1, 2] 0", "0: BREACH [1, 2] 2", "1: BREACH [2] 1", "1: RED [1] 0");
    }
}
