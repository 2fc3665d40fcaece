package org.mingjing.bench;

import java.util.Arrays;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.State;
import org.mingjing.rules.plan.Plan;

/** Mingjing's plan on the whole log at once, with its evidence. */
final class CompiledPlan implements Contestant {

    static final int[] RULE_OF_BREACH = {Verdicts.LATE, Verdicts.OFFERS, Verdicts.ORDER, Verdicts.FOUR_EYES};

    private final String name;
    private final Sample sample;
    private final Plan plan;
    private final long[] rows;

    CompiledPlan(Sample sample) {
        this("Mingjing, whole log", sample, FourRules.pack());
    }

    /** @param pack the four rules, or the first of them, or all of them again and again */
    CompiledPlan(String name, Sample sample, RulePack pack) {
        this.name = name;
        this.sample = sample;
        this.plan = Plan.of(pack, sample.activities());
        this.rows = new long[pack.rules().size()];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        var verdicts = new Verdicts(sample.log().cases());
        Arrays.fill(rows, 0);
        plan.judge(sample.log(), sample.asOf(), row -> {
            rows[row.rule()]++;
            if (row.state() == State.LATE || row.state() == State.BREACH) {
                verdicts.add(row.caseNumber(), RULE_OF_BREACH[row.rule() % RULE_OF_BREACH.length]);
            } else if (row.state() == State.RED) {
                verdicts.add(row.caseNumber(), Verdicts.MISSING);
            }
        });
        return verdicts;
    }

    /** How many rows a rule gave when it judged last. */
    long rows(int rule) {
        return rows[rule];
    }
}
