package org.mingjing.rules.plan;

import org.mingjing.rules.Exclusive;

/** Keeps the first activity seen and its position, then that the breach has been told. */
record ExclusiveProbe(Exclusive rule, Scope scope) implements Probe {

    private static final long TOLD = -1;

    @Override
    public int width() {
        return 1;
    }

    @Override
    public long roles(String activity) {
        return rule.activities().include(activity) ? 1 : 0;
    }

    @Override
    public void hear(long roles, Moment moment) {
        var first = moment.slot(scope.slot());
        if (first == TOLD || !scope.covers(moment)) {
            return;
        }
        if (first == 0) {
            moment.keep(scope.slot(), (long) moment.activity << Integer.SIZE | moment.position);
        } else if (first >> Integer.SIZE != moment.activity) {
            moment.breach(scope.rule(), (int) first);
            moment.keep(scope.slot(), TOLD);
        }
    }
}
