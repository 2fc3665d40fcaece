package org.mingjing.rules.plan;

import org.mingjing.rules.Wait;

/** Keeps the latest start. */
record WaitProbe(Wait rule, Scope scope, Span length) implements Probe {

    private static final long OCCURS = 1;
    private static final long STARTS = 2;

    WaitProbe(Wait rule, Scope scope) {
        this(rule, scope, new Span(rule.length(), scope.dates()));
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public long roles(String activity) {
        return (rule.activity().include(activity) ? OCCURS : 0) | (rule.start().include(activity) ? STARTS : 0);
    }

    @Override
    public void hear(long roles, Moment moment) {
        if ((roles & OCCURS) != 0 && scope.covers(moment) && isTooSoon(moment)) {
            moment.breach(scope.rule());
        }
        if ((roles & STARTS) != 0) {
            moment.keep(scope.slot(), 1);
            moment.keep(scope.slot() + 1, moment.time);
        }
    }

    private boolean isTooSoon(Moment moment) {
        if (moment.slot(scope.slot()) == 0) {
            return false;
        }
        var start = moment.slot(scope.slot() + 1);
        return length.isExact() ? !length.isOver(start, moment.time) : length.isWithin(start, moment.time);
    }
}
