package org.mingjing.rules.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingjing.rules.Finding;
import org.mingjing.rules.RulePack;

/** Whatever the pack and whatever the log: all ways of asking give the rows of the readable rules. */
class PlanLaws {

    @Property(tries = 4000)
    void aWholeLogGivesTheRowsOfTheReadableRules(
            @ForAll("packs") RulePack pack, @ForAll("logs") RandomLog log, @ForAll("times") Instant asOf) {
        var rows = new ArrayList<List<List<Finding>>>();
        for (var ofCase = 0; ofCase < RandomLog.CASES; ofCase++) {
            rows.add(new ArrayList<>());
            pack.rules().forEach(rule -> rows.getLast().add(new ArrayList<>()));
        }
        Plan.of(pack, RandomPacks.NAMES)
                .judge(
                        log.columns(),
                        asOf,
                        row -> rows.get(row.caseNumber())
                                .get(row.rule())
                                .add(row.finding(
                                        pack.rules().get(row.rule()).head().id())));

        for (var ofCase = 0; ofCase < RandomLog.CASES; ofCase++) {
            assertThat(rows.get(ofCase).stream().flatMap(List::stream).toList())
                    .isEqualTo(pack.judge(log.history(ofCase), asOf));
        }
    }

    @Property(tries = 1000)
    void oneCaseAfterAnotherGivesTheRowsOfTheReadableRules(
            @ForAll("packs") RulePack pack, @ForAll("logs") RandomLog log, @ForAll("times") Instant asOf) {
        var judge = new CaseByCase(pack);
        for (var ofCase = 0; ofCase < RandomLog.CASES; ofCase++) {
            assertThat(judge.judge(log.history(ofCase), asOf)).isEqualTo(pack.judge(log.history(ofCase), asOf));
        }
    }

    @Provide
    Arbitrary<RulePack> packs() {
        return RandomPacks.packs();
    }

    @Provide
    Arbitrary<RandomLog> logs() {
        return RandomLog.logs();
    }

    @Provide
    Arbitrary<Instant> times() {
        return RandomLog.times();
    }
}
