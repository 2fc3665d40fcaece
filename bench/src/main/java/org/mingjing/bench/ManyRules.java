package org.mingjing.bench;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.pack.RulePacks;

/** A hundred rules: all of them listen to the same activities as the four, or all but four listen to what never happens. */
final class ManyRules implements Part {

    private static final int PACKS = 25;
    private static final int RULES_A_PACK = 4;

    @Override
    public Set<String> goals() {
        return Set.of("P9");
    }

    @Override
    public void measure(BaseLog base, Options options, Report report) {
        var sample = base.copied(options.copies());
        var four = new CompiledPlan("Mingjing, 4 rules", sample, FourRules.pack());
        var all = new CompiledPlan("Mingjing, 100 listening", sample, pack("$0"));
        var fewListen = new CompiledPlan("Mingjing, 100, 4 listening", sample, pack("$0 elsewhere"));
        report.title("P9: a hundred rules, %s".formatted(sample.inWords()));
        var race = Race.of(options.rounds(), List.of(four, all, fewListen));
        report.race(race);
        for (var rule = 0; rule < PACKS * RULES_A_PACK; rule++) {
            if (all.rows(rule) != four.rows(rule % RULES_A_PACK)) {
                report.disagree("Rule %d of the hundred gives %d rows, expected %d"
                        .formatted(rule, all.rows(rule), four.rows(rule % RULES_A_PACK)));
            }
        }
        report.goal("P9 all", race.ratios(all, four));
        report.goal("P9 four", race.ratios(fewListen, four));
    }

    /** The four rules, and 24 times four like them with other activities. */
    private static RulePack pack(String otherActivity) {
        var lines = FourRules.text("t-pack.yaml").lines().toList();
        var rules = lines.stream().filter(line -> line.contains("id: ")).toList();
        var text = lines.stream()
                .filter(line -> !line.contains("id: "))
                .collect(Collectors.joining("\n", "", "\n" + String.join("\n", rules)));
        var others = IntStream.range(1, PACKS)
                .boxed()
                .flatMap(pack -> rules.stream()
                        .map(rule -> rule.replaceAll("[AO]_[A-Z]+|W_[^\"]+", otherActivity)
                                .replace("id: ", "id: of-pack-%d-".formatted(pack))))
                .collect(Collectors.joining("\n"));
        return RulePacks.read("hundred rules", new StringReader(text + "\n" + others));
    }
}
