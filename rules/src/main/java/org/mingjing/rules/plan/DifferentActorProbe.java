package org.mingjing.rules.plan;

import org.mingjing.rules.DifferentActor;

/** Keeps for each of the two activities who did it, with the position of his first time. */
record DifferentActorProbe(DifferentActor rule, Scope scope) implements Probe {

    private static final long ONE = 1;
    private static final long OTHER = 2;
    private static final int NEVER = Integer.MAX_VALUE;

    @Override
    public int width() {
        return 1;
    }

    @Override
    public long roles(String activity) {
        return (rule.one().include(activity) ? ONE : 0) | (rule.other().include(activity) ? OTHER : 0);
    }

    // The two lists share a slot: their first cells are its halves.
    @Override
    public void hear(long roles, Moment moment) {
        if (moment.actor < 0 || !scope.covers(moment)) {
            return;
        }
        var both = moment.slot(scope.slot());
        var one = (int) both;
        var other = (int) (both >>> Integer.SIZE);
        var asOne = firstTime(one, moment);
        var asOther = firstTime(other, moment);
        var conflict = Math.min((roles & ONE) != 0 ? asOther : NEVER, (roles & OTHER) != 0 ? asOne : NEVER);
        if (conflict != NEVER) {
            moment.breach(scope.rule(), conflict);
        }
        if ((roles & ONE) != 0 && asOne == NEVER) {
            one = moment.cells.put(one, moment.actor, moment.position);
        }
        if ((roles & OTHER) != 0 && asOther == NEVER) {
            other = moment.cells.put(other, moment.actor, moment.position);
        }
        moment.keep(scope.slot(), (long) other << Integer.SIZE | one);
    }

    private static int firstTime(int first, Moment moment) {
        for (var cell = first; cell != 0; cell = moment.cells.next(cell)) {
            if (moment.cells.value(cell) == moment.actor) {
                return moment.cells.position(cell);
            }
        }
        return NEVER;
    }

    @Override
    public void forget(Moment moment) {
        var both = moment.slot(scope.slot());
        moment.cells.releaseFrom((int) both);
        moment.cells.releaseFrom((int) (both >>> Integer.SIZE));
    }
}
