package org.mingjing.rules.plan;

import org.mingjing.rules.Activities;
import org.mingjing.rules.AtLeast;

/** Counts until the first closing. */
record AtLeastProbe(AtLeast rule, Activities closes, Scope scope) implements Probe {

    private static final long OCCURS = 1;
    private static final long CLOSES = 2;
    private static final long JUDGED = -1;

    @Override
    public int width() {
        return 1;
    }

    @Override
    public long roles(String activity) {
        return (rule.activity().include(activity) ? OCCURS : 0) | (closes.include(activity) ? CLOSES : 0);
    }

    @Override
    public void hear(long roles, Moment moment) {
        var seen = moment.slot(scope.slot());
        if (seen == JUDGED) {
            return;
        }
        if ((roles & OCCURS) != 0 && scope.covers(moment)) {
            moment.keep(scope.slot(), ++seen);
        }
        if ((roles & CLOSES) != 0) {
            moment.keep(scope.slot(), JUDGED);
            if (seen < rule.times()) {
                moment.breach(scope.rule());
            }
        }
    }
}
