package org.mingjing.rules.plan;

import org.mingjing.rules.AtMost;

/** Counts. */
record AtMostProbe(AtMost rule, Scope scope) implements Probe {

    @Override
    public int width() {
        return 1;
    }

    @Override
    public long roles(String activity) {
        return rule.activity().include(activity) ? 1 : 0;
    }

    @Override
    public void hear(long roles, Moment moment) {
        if (scope.covers(moment)) {
            var seen = moment.slot(scope.slot()) + 1;
            moment.keep(scope.slot(), seen);
            if (seen > rule.times()) {
                moment.breach(scope.rule());
            }
        }
    }
}
