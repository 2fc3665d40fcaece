package org.mingjing.rules.plan;

import org.mingjing.rules.SameActor;

/** Keeps for each of the two activities who did it last, and at which position. */
record SameActorProbe(SameActor rule, Scope scope) implements Probe {

    private static final long ONE = 1;
    private static final long OTHER = 2;

    @Override
    public int width() {
        return 2;
    }

    @Override
    public long roles(String activity) {
        return (rule.one().include(activity) ? ONE : 0) | (rule.other().include(activity) ? OTHER : 0);
    }

    @Override
    public void hear(long roles, Moment moment) {
        if (moment.actor < 0 || !scope.covers(moment)) {
            return;
        }
        var one = scope.slot();
        var other = one + 1;
        // The position is in the upper half, so that the greater number is the later event.
        var latest = Math.max((roles & ONE) != 0 ? moment.slot(other) : 0, (roles & OTHER) != 0 ? moment.slot(one) : 0);
        if (latest != 0 && (int) latest != moment.actor) {
            moment.breach(scope.rule(), (int) (latest >>> Integer.SIZE));
        }
        var now = (long) moment.position << Integer.SIZE | moment.actor;
        if ((roles & ONE) != 0) {
            moment.keep(one, now);
        }
        if ((roles & OTHER) != 0) {
            moment.keep(other, now);
        }
    }
}
