package org.mingjing.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.State;

/** Mingjing's rules as they are read by a person, case by case: the meaning, without a plan. */
final class ReadableRules implements Contestant {

    private final List<CaseHistory> cases = new ArrayList<>();
    private final RulePack pack;
    private final Sample sample;

    ReadableRules(Sample sample, RulePack pack) {
        this.sample = sample;
        this.pack = pack;
        var log = sample.log();
        var events = new ArrayList<List<Event>>();
        for (var ofCase = 0; ofCase < log.cases(); ofCase++) {
            events.add(new ArrayList<>());
        }
        for (var event = 0; event < log.events(); event++) {
            var by = log.actor()[event];
            events.get(log.caseNumber()[event])
                    .add(new Event(
                            sample.activities().get(log.activity()[event]),
                            Instant.ofEpochSecond(0, log.time()[event]),
                            by < 0 ? null : "person " + by,
                            log.attributes().ofEvent(event)));
        }
        for (var ofCase = 0; ofCase < log.cases(); ofCase++) {
            var attributes = log.attributes().ofCase(ofCase);
            cases.add(new CaseHistory(String.valueOf(ofCase), attributes, events.get(ofCase)));
        }
    }

    @Override
    public String name() {
        return "Mingjing, readable rules";
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        var verdicts = new Verdicts(cases.size());
        for (var ofCase = 0; ofCase < cases.size(); ofCase++) {
            for (var finding : pack.judge(cases.get(ofCase), sample.asOf())) {
                var broken = rule(finding.rule(), finding.state());
                if (broken >= 0) {
                    verdicts.add(ofCase, broken);
                }
            }
        }
        return verdicts;
    }

    private static int rule(String id, State state) {
        return switch (state) {
            case LATE -> Verdicts.LATE;
            case RED -> Verdicts.MISSING;
            case BREACH ->
                id.equals("at-most-two-offers")
                        ? Verdicts.OFFERS
                        : id.equals("four-eyes") ? Verdicts.FOUR_EYES : Verdicts.ORDER;
            case MET, SUPERSEDED, PAUSED, GREEN, YELLOW, OPEN -> -1;
        };
    }
}
