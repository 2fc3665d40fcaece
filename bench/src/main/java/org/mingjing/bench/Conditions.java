package org.mingjing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjing.rules.plan.Attributes;

/** The same rules without and with conditions on attributes, actors, and a calendar of working days. */
final class Conditions implements Part {

    @Override
    public Set<String> goals() {
        return Set.of("P11");
    }

    @Override
    public void measure(BaseLog base, Options options, Report report) {
        var sample = known(base.copied(options.copies()));
        var without = new CompiledPlan("Mingjing, plain rules", sample, FourRules.pack("plain-pack.yaml"));
        var with = new CompiledPlan("Mingjing, with everything", sample, FourRules.pack("full-pack.yaml"));
        report.title("P11: conditions, actors, calendar, %s".formatted(sample.inWords()));
        var four = new CompiledPlan("Mingjing, with actors alone", sample, FourRules.pack());
        var race = Race.of(options.rounds(), List.of(without, four, with));
        report.table(race);
        report.goal("P11", race.ratios(with, without));
        check(known(base.copied(1)), report);
    }

    /** Each pack judges differently; the one with everything is held against its rules as they are read. */
    private static void check(Sample one, Report report) {
        var pack = FourRules.pack("full-pack.yaml");
        report.race(Race.of(
                1, List.of(new ReadableRules(one, pack), new CompiledPlan("Mingjing, with everything", one, pack))));
    }

    private static Sample known(Sample sample) {
        return sample.with(new Known(sample.log().cases()));
    }

    /** An amount for each case, and one of four channels for each event. */
    private static final class Known implements Attributes {

        private static final List<Map<String, Object>> EVENTS = List.of(
                Map.of("channel", "post"),
                Map.of("channel", "counter"),
                Map.of("channel", "telephone"),
                Map.of("channel", "web"));

        private final List<Map<String, Object>> cases = new ArrayList<>();

        Known(int count) {
            for (var ofCase = 0; ofCase < count; ofCase++) {
                cases.add(Map.of("amount", 1000L + ofCase * 7919L % 49_000));
            }
        }

        @Override
        public Map<String, Object> ofCase(int caseNumber) {
            return cases.get(caseNumber);
        }

        @Override
        public Map<String, Object> ofEvent(int event) {
            return EVENTS.get(event % EVENTS.size());
        }
    }
}
