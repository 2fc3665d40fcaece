package org.mingjing.rules.plan;

import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Precedence;

/** Keeps the latest event that prepares; its time only where there is a limit. */
record PrecedenceProbe(
        Precedence rule, Scope scope, @Nullable Span within) implements Probe {

    private static final long OCCURS = 1;
    private static final long PREPARES = 2;

    PrecedenceProbe(Precedence rule, Scope scope) {
        this(rule, scope, rule.within() == null ? null : new Span(rule.within(), scope.dates()));
    }

    @Override
    public int width() {
        return within == null ? 1 : 2;
    }

    @Override
    public long roles(String activity) {
        return (rule.activity().include(activity) ? OCCURS : 0) | (rule.needs().include(activity) ? PREPARES : 0);
    }

    @Override
    public void hear(long roles, Moment moment) {
        if ((roles & OCCURS) != 0 && scope.covers(moment) && !isPrepared(moment)) {
            moment.breach(scope.rule());
        }
        if ((roles & PREPARES) != 0) {
            moment.keep(scope.slot(), 1);
            if (within != null) {
                moment.keep(scope.slot() + 1, moment.time);
            }
        }
    }

    private boolean isPrepared(Moment moment) {
        return moment.slot(scope.slot()) != 0
                && (within == null || within.isWithin(moment.slot(scope.slot() + 1), moment.time));
    }
}
