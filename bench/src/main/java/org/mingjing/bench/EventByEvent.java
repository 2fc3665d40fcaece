package org.mingjing.bench;

import java.time.Instant;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.State;
import org.mingjing.rules.plan.CaseSink;
import org.mingjing.rules.plan.OpenCases;
import org.mingjing.rules.plan.Plan;
import org.mingjing.rules.plan.Row;

/** Mingjing with a 64-bit key a case, an event at a time: wakes when a time is up, and then reads the lights of the case. */
final class EventByEvent implements Contestant {

    private final Sample sample;
    private final RulePack pack;
    private final long[] keys;

    EventByEvent(Sample sample) {
        this.sample = sample;
        this.pack = FourRules.pack();
        this.keys = new long[sample.log().events()];
        for (var event = 0; event < keys.length; event++) {
            keys[event] = key(sample.log().caseNumber()[event]);
        }
    }

    /** Looks like a hash; its lower half is the number of the case. */
    private static long key(int caseNumber) {
        var mixed = caseNumber * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return (long) (mixed ^ mixed >>> 16) << Integer.SIZE | caseNumber;
    }

    @Override
    public String name() {
        return "Mingjing, event by event";
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        var watched = watch();
        for (var ofCase = 0; ofCase < sample.log().cases(); ofCase++) {
            var known = ofCase;
            watched.cases.open(key(ofCase), row -> {
                if (row.state() == State.RED) {
                    watched.verdicts.add(known, Verdicts.MISSING);
                }
            });
        }
        return watched.verdicts;
    }

    /** All events of the sample, heard: every case is open still. */
    Watched watch() {
        var watched =
                new Watched(Plan.of(pack, sample.activities()), sample.log().cases());
        var log = sample.log();
        var cases = watched.cases;
        for (var event = 0; event < log.events(); event++) {
            var time = log.time()[event];
            if (cases.nextTurn() <= time) {
                cases.advance(Instant.ofEpochSecond(0, time));
            }
            cases.hear(keys[event], log.activity()[event], time, log.actor()[event]);
        }
        return watched;
    }

    /** Somebody who is told, and looks at a case when it has turned. */
    static final class Watched implements CaseSink {

        private final OpenCases cases;
        private final Verdicts verdicts;

        Watched(Plan plan, int cases) {
            this.cases = new OpenCases(
                    plan,
                    key -> {
                        throw new IllegalStateException("case %d: an event out of order".formatted((int) key));
                    },
                    this);
            this.verdicts = new Verdicts(cases);
        }

        @Override
        public void certain(long key, Row row) {
            if (row.state() == State.LATE || row.state() == State.BREACH) {
                verdicts.add((int) key, CompiledPlan.RULE_OF_BREACH[row.rule()]);
            }
        }

        @Override
        public void again(long key) {
            throw new IllegalStateException("case %d: a log in order corrects nothing".formatted((int) key));
        }

        @Override
        public void turned(long key) {
            cases.open(key, row -> {
                if (row.state() == State.RED) {
                    verdicts.add((int) key, Verdicts.OVERDUE);
                }
            });
        }
    }
}
