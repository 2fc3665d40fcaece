package org.mingjing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an office would take instead: engines for events and for rules, each on a log that it can bear. */
final class RuleEngines implements Part {

    private static final int DROOLS_COPIES = 4;
    private static final int CEP_COPIES = 1;

    @Override
    public Set<String> goals() {
        return Set.of("P3");
    }

    @Override
    public void measure(BaseLog base, Options options, Report report) {
        var all = base.copied(options.copies());
        var few = base.copied(options.copiesUpTo(DROOLS_COPIES));
        var one = base.copied(CEP_COPIES);
        race(
                all,
                List.of(new Peer("P3 Esper", new Esper(all)), new Peer("P3 EasyRules", new EasyRules(all))),
                options,
                report);
        race(few, List.of(new Peer("P3 Drools", new Drools(few))), options, report);
        race(one, List.of(new Peer("P3 FlinkCEP", new OnFlink("Flink CEP", one, new FlinkCep()))), options, report);
    }

    private static void race(Sample sample, List<Peer> peers, Options options, Report report) {
        report.title("P3: peers, %s".formatted(sample.inWords()));
        var stepwise = new EventByEvent(sample);
        var contestants = new ArrayList<Contestant>(List.of(new HandLoop(sample), stepwise));
        peers.forEach(peer -> contestants.add(peer.contestant));
        var race = Race.of(options.rounds(), contestants);
        report.race(race);
        peers.forEach(peer -> report.goal(peer.goal, race.ratios(peer.contestant, stepwise)));
    }

    private record Peer(String goal, Contestant contestant) {}
}
