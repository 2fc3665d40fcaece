package org.mingjing.rules.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingjing.rules.Finding;
import org.mingjing.rules.RulePack;

/** Whatever the pack and whatever the log: all ways of asking give the rows of the readable rules. */
class PlanLaws {

    @Property(tries = 1500)
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

    @Property(tries = 500)
    void oneCaseAfterAnotherGivesTheRowsOfTheReadableRules(
            @ForAll("packs") RulePack pack, @ForAll("logs") RandomLog log, @ForAll("times") Instant asOf) {
        var judge = new CaseByCase(pack);
        for (var ofCase = 0; ofCase < RandomLog.CASES; ofCase++) {
            assertThat(judge.judge(log.history(ofCase), asOf)).isEqualTo(pack.judge(log.history(ofCase), asOf));
        }
    }

    @Property(tries = 500)
    void eventsOneByOneGiveTheRowsOfTheReadableRules(@ForAll("packs") RulePack pack, @ForAll("logs") RandomLog log) {
        var watched = new Watched(pack);
        var now = Instant.EPOCH;
        for (var arrived : log.arrived()) {
            watched.hear(arrived.caseNumber(), arrived.event());
            now = arrived.event().at().isAfter(now) ? arrived.event().at() : now;
            assertThat(watched.answer(arrived.caseNumber()))
                    .isEqualTo(pack.judge(watched.history(arrived.caseNumber()), now));
        }
    }

    @Property(tries = 500)
    void aCaseIsToldWhenItTurnsAndNotBefore(@ForAll("packs") RulePack pack, @ForAll("logs") RandomLog log) {
        var watched = new Watched(pack);
        log.arrived().forEach(arrived -> watched.hear(arrived.caseNumber(), arrived.event()));
        var now = log.arrived().stream()
                .map(arrived -> arrived.event().at())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        watched.advance(now);
        for (var ofCase = 0; ofCase < RandomLog.CASES; ofCase++) {
            var next = pack.nextChange(watched.history(ofCase), now);
            if (next.isPresent()) {
                watched.advance(next.get().minusNanos(1));
                assertThat(watched.turned).doesNotContain((long) ofCase);
                watched.advance(next.get());
                assertThat(watched.turned).contains((long) ofCase);
                assertThat(watched.answer(ofCase)).isEqualTo(pack.judge(watched.history(ofCase), next.get()));
                return;
            }
        }
    }

    @Property(tries = 500)
    void aCasePutAwayBetweenItsEventsGivesTheRowsOfTheReadableRules(
            @ForAll("packs") RulePack pack, @ForAll("logs") RandomLog log, @ForAll("times") Instant asOf)
            throws IOException {
        for (var ofCase = 0; ofCase < RandomLog.CASES; ofCase++) {
            var history = log.history(ofCase);
            assertThat(new PutAway(pack, history).judge(asOf)).isEqualTo(pack.judge(history, asOf));
        }
    }

    @Property(tries = 1500)
    void theReadableRulesSayWhatASecondReadingSays(
            @ForAll("packs") RulePack pack, @ForAll("logs") RandomLog log, @ForAll("times") Instant asOf) {
        for (var ofCase = 0; ofCase < RandomLog.CASES; ofCase++) {
            var history = log.history(ofCase);
            assertThat(pack.judge(history, asOf).stream().map(PlanLaws::row))
                    .isEqualTo(new SlowReading(pack, history, asOf).rows());
        }
    }

    private static String row(Finding finding) {
        return "%s,%s,%s,%s,%s"
                .formatted(
                        finding.rule(),
                        finding.state().word(),
                        finding.at(),
                        finding.due() == null ? "" : finding.due(),
                        finding.events().stream().map(String::valueOf).collect(Collectors.joining(" ")));
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
