package org.mingjing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How the cost of an event grows from a log to one ten times as long, in both orders. */
final class Growth implements Part {

    private static final int DECADE = 10;

    @Override
    public Set<String> goals() {
        return Set.of("P7", "P7-year");
    }

    @Override
    public void measure(BaseLog base, Options options, Report report) {
        var few = Math.max(1, options.copies() / DECADE);
        if (options.ask("P7")) {
            measure("P7", base, few, few * DECADE, options, report);
        }
        if (options.ask("P7-year")) {
            measure("P7-year", base, few * DECADE, few * DECADE * DECADE, options, report);
        }
    }

    private void measure(String goal, BaseLog base, int few, int many, Options options, Report report) {
        report.title("%s: growth from %d copies to %d, in order of time".formatted(goal, few, many));
        report.goal(goal + " time", growth(base::copied, HandLoop::new, few, many, options, report));
        report.title("%s: growth from %d copies to %d, case by case".formatted(goal, few, many));
        report.goal(goal + " cases", growth(base::copiedByCase, HandLoopByCase::new, few, many, options, report));
    }

    private Figures growth(
            Function<Integer, Sample> sample,
            Function<Sample, Contestant> hand,
            int few,
            int many,
            Options options,
            Report report) {
        var contestants = new ArrayList<Contestant>();
        for (var copies : List.of(few, many)) {
            var made = sample.apply(copies);
            contestants.add(hand.apply(made));
            contestants.add(
                    new CompiledPlan("Mingjing, %,d cases".formatted(made.log().cases()), made, FourRules.pack()));
        }
        var race = Race.of(options.rounds(), contestants);
        report.race(race);
        return race.ratios(contestants.get(3), contestants.get(1));
    }
}
