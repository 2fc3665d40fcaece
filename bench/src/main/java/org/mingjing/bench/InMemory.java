package org.mingjing.bench;

import java.util.List;
import java.util.Set;

/** The engine in its forms, beside the loops written by hand and a database, on a log in memory. */
final class InMemory implements Part {

    @Override
    public Set<String> goals() {
        return Set.of("P1", "P2");
    }

    @Override
    public void measure(BaseLog base, Options options, Report report) {
        var sample = base.copied(options.copies());
        var hand = new HandLoop(sample);
        var plan = new CompiledPlan(sample);
        var stepwise = new EventByEvent(sample);
        report.title("P1, P2: in memory, %s, %s".formatted(base.name(), sample.inWords()));
        var race = Race.of(
                options.rounds(),
                List.of(
                        hand,
                        new HandLoopByCase(base.copiedByCase(options.copies())),
                        plan,
                        stepwise,
                        DuckDb.with(sample, 1),
                        DuckDb.with(sample, 2)));
        report.race(race);
        Agreement.check(base, sample, race.verdicts(), report);
        report.goal("P1", race.ratios(plan, hand));
        report.goal("P2", race.ratios(stepwise, hand));
    }
}
