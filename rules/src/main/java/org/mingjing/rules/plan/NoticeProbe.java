package org.mingjing.rules.plan;

import org.mingjing.rules.Notice;

/** Keeps the first notice: if it did not come early enough, no later one did. */
record NoticeProbe(Notice rule, Scope scope, Span atLeast) implements Probe {

    private static final long HAPPENS = 1;
    private static final long NOTIFIES = 2;

    NoticeProbe(Notice rule, Scope scope) {
        this(rule, scope, new Span(rule.atLeast(), scope.dates()));
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public long roles(String activity) {
        return (rule.before().include(activity) ? HAPPENS : 0)
                | (rule.activity().include(activity) ? NOTIFIES : 0);
    }

    @Override
    public void hear(long roles, Moment moment) {
        var isNotified = moment.slot(scope.slot()) != 0;
        if ((roles & HAPPENS) != 0
                && scope.covers(moment)
                && !(isNotified && atLeast.isOver(moment.slot(scope.slot() + 1), moment.time))) {
            moment.breach(scope.rule());
        }
        if ((roles & NOTIFIES) != 0 && !isNotified) {
            moment.keep(scope.slot(), 1);
            moment.keep(scope.slot() + 1, moment.time);
        }
    }
}
