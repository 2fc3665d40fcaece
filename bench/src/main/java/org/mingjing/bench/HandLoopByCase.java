package org.mingjing.bench;

import java.util.Arrays;
import org.mingjing.rules.plan.EventColumns;

/** What a programmer writes for these four rules alone where the log stands case after case: the memory of one case. */
final class HandLoopByCase implements Contestant {

    private final Sample sample;
    private final EventColumns log;
    private final int submission;
    private final int approval;
    private final int decline;
    private final int cancelling;
    private final int sending;
    private final int creating;
    private final int validating;
    private final People creators = new People();
    private final People deciders = new People();
    private Verdicts verdicts = new Verdicts(0);

    /** @param sample case after case */
    HandLoopByCase(Sample sample) {
        this.sample = sample;
        log = sample.log();
        submission = sample.activity(FourRules.SUBMITTED);
        approval = sample.activity(FourRules.APPROVED);
        decline = sample.activity(FourRules.DECLINED);
        cancelling = sample.activity(FourRules.CANCELLED);
        sending = sample.activity(FourRules.OFFER_SENT);
        creating = sample.activity(FourRules.OFFER_CREATED);
        validating = sample.activity(FourRules.VALIDATED);
    }

    @Override
    public String name() {
        return "hand-written, case by case";
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        verdicts = new Verdicts(log.cases());
        var cases = log.caseNumber();
        for (var from = 0; from < cases.length; ) {
            var until = from + 1;
            while (until < cases.length && cases[until] == cases[from]) {
                until++;
            }
            judge(cases[from], from, until);
            from = until;
        }
        return verdicts;
    }

    private void judge(int ofCase, int from, int until) {
        var submitted = Long.MIN_VALUE;
        var offers = 0;
        var validated = false;
        creators.count = 0;
        deciders.count = 0;
        for (var event = from; event < until; event++) {
            var what = log.activity()[event];
            if (what == submission) {
                submitted = log.time()[event];
            } else if (what == sending) {
                if (++offers > FourRules.MOST_OFFERS) {
                    verdicts.add(ofCase, Verdicts.OFFERS);
                }
            } else if (what == validating) {
                validated = true;
            } else if (what == creating) {
                meet(creators, deciders, ofCase, event);
            } else if (what == approval || what == decline || what == cancelling) {
                if (submitted != Long.MIN_VALUE && log.time()[event] - submitted > FourRules.NANOS_TO_DECIDE) {
                    verdicts.add(ofCase, Verdicts.LATE);
                }
                submitted = Long.MIN_VALUE;
                if (what == approval && !validated) {
                    verdicts.add(ofCase, Verdicts.ORDER);
                }
                if (what != cancelling) {
                    meet(deciders, creators, ofCase, event);
                }
            }
        }
        if (submitted != Long.MIN_VALUE && sample.newest() - submitted > FourRules.NANOS_TO_DECIDE) {
            verdicts.add(ofCase, Verdicts.MISSING);
        }
    }

    private void meet(People own, People others, int ofCase, int event) {
        var actor = log.actor()[event];
        if (actor >= 0) {
            own.add(actor);
            if (others.have(actor)) {
                verdicts.add(ofCase, Verdicts.FOUR_EYES);
            }
        }
    }

    /** The distinct people of one case who did one thing. */
    private static final class People {

        private int[] people = new int[8];
        private int count;

        void add(int actor) {
            if (have(actor)) {
                return;
            }
            if (count == people.length) {
                people = Arrays.copyOf(people, 2 * count);
            }
            people[count++] = actor;
        }

        boolean have(int actor) {
            for (var place = 0; place < count; place++) {
                if (people[place] == actor) {
                    return true;
                }
            }
            return false;
        }
    }
}
