package org.mingjing.bench;

import java.util.Arrays;

/** What a programmer writes for these four rules alone: arrays, one pass in order of time. The yardstick. */
final class HandLoop implements Contestant {

    private final Sample sample;

    HandLoop(Sample sample) {
        this.sample = sample;
    }

    @Override
    public String name() {
        return "hand-written loop";
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        var log = sample.log();
        var verdicts = new Verdicts(log.cases());
        var submitted = new long[log.cases()];
        Arrays.fill(submitted, Long.MIN_VALUE);
        var offers = new byte[log.cases()];
        var validated = new boolean[log.cases()];
        var creators = new People(log.cases());
        var deciders = new People(log.cases());
        int submission = sample.activity(FourRules.SUBMITTED);
        int approval = sample.activity(FourRules.APPROVED);
        int decline = sample.activity(FourRules.DECLINED);
        int cancelling = sample.activity(FourRules.CANCELLED);
        int sending = sample.activity(FourRules.OFFER_SENT);
        int creating = sample.activity(FourRules.OFFER_CREATED);
        int validating = sample.activity(FourRules.VALIDATED);
        var cases = log.caseNumber();
        var activities = log.activity();
        var times = log.time();
        var actors = log.actor();
        for (var event = 0; event < log.events(); event++) {
            int what = activities[event];
            int ofCase = cases[event];
            if (what == submission) {
                submitted[ofCase] = times[event];
            } else if (what == approval || what == decline || what == cancelling) {
                if (submitted[ofCase] != Long.MIN_VALUE) {
                    if (times[event] - submitted[ofCase] > FourRules.NANOS_TO_DECIDE) {
                        verdicts.add(ofCase, Verdicts.LATE);
                    }
                    submitted[ofCase] = Long.MIN_VALUE;
                }
                if (what == approval && !validated[ofCase]) {
                    verdicts.add(ofCase, Verdicts.ORDER);
                }
                if (what != cancelling && creators.meet(deciders, ofCase, actors[event])) {
                    verdicts.add(ofCase, Verdicts.FOUR_EYES);
                }
            } else if (what == sending) {
                if (++offers[ofCase] > FourRules.MOST_OFFERS) {
                    verdicts.add(ofCase, Verdicts.OFFERS);
                }
            } else if (what == creating) {
                if (deciders.meet(creators, ofCase, actors[event])) {
                    verdicts.add(ofCase, Verdicts.FOUR_EYES);
                }
            } else if (what == validating) {
                validated[ofCase] = true;
            }
        }
        var newest = sample.newest();
        for (var ofCase = 0; ofCase < submitted.length; ofCase++) {
            if (submitted[ofCase] != Long.MIN_VALUE && newest - submitted[ofCase] > FourRules.NANOS_TO_DECIDE) {
                verdicts.add(ofCase, Verdicts.MISSING);
            }
        }
        return verdicts;
    }

    /** For each case a short list of distinct people. */
    private static final class People {

        private final int[] first;
        private int[] person = new int[1 << 12];
        private int[] next = new int[1 << 12];
        private int used = 1;

        People(int cases) {
            first = new int[cases];
        }

        /** Adds somebody to the other list, and says whether he stands in this one. */
        boolean meet(People other, int ofCase, int somebody) {
            if (somebody < 0) {
                return false;
            }
            if (!other.has(ofCase, somebody)) {
                other.add(ofCase, somebody);
            }
            return has(ofCase, somebody);
        }

        private boolean has(int ofCase, int somebody) {
            for (var cell = first[ofCase]; cell != 0; cell = next[cell]) {
                if (person[cell] == somebody) {
                    return true;
                }
            }
            return false;
        }

        private void add(int ofCase, int somebody) {
            if (used == person.length) {
                person = Arrays.copyOf(person, used * 2);
                next = Arrays.copyOf(next, used * 2);
            }
            person[used] = somebody;
            next[used] = first[ofCase];
            first[ofCase] = used++;
        }
    }
}
