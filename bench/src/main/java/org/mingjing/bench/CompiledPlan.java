package org.mingjing.bench;

import org.mingjing.rules.State;
import org.mingjing.rules.plan.Plan;

/** Mingjing's plan on the whole log at once, with its evidence. */
final class CompiledPlan implements Contestant {

    static final int[] RULE_OF_BREACH = {Verdicts.LATE, Verdicts.OFFERS, Verdicts.ORDER, Verdicts.FOUR_EYES};

    private final Sample sample;
    private final Plan plan;

    CompiledPlan(Sample sample) {
        this.sample = sample;
        this.plan = Plan.of(FourRules.pack(), sample.activities());
    }

    @Override
    public String name() {
        return "Mingjing, whole log";
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        var verdicts = new Verdicts(sample.log().cases());
        plan.judge(sample.log(), sample.asOf(), row -> {
            if (row.state() == State.LATE || row.state() == State.BREACH) {
                verdicts.add(row.caseNumber(), RULE_OF_BREACH[row.rule()]);
            } else if (row.state() == State.RED) {
                verdicts.add(row.caseNumber(), Verdicts.MISSING);
            }
        });
        return verdicts;
    }
}
