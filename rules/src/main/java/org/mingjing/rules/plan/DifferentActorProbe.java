package org.mingjing.rules.plan;

import org.mingjing.rules.DifferentActor;

/** Keeps for each of the two activities who did it, with the position of his first time. */
record DifferentActorProbe(DifferentActor rule, Scope scope) implements Probe {

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
        var asOne = firstTime(one, moment);
        var asOther = firstTime(other, moment);
        var conflict = Math.min(
                (roles & ONE) != 0 ? asOther : Integer.MAX_VALUE, (roles & OTHER) != 0 ? asOne : Integer.MAX_VALUE);
        if (conflict != Integer.MAX_VALUE) {
            moment.breach(scope.rule(), conflict);
        }
        if ((roles & ONE) != 0 && asOne == Integer.MAX_VALUE) {
            add(one, moment);
        }
        if ((roles & OTHER) != 0 && asOther == Integer.MAX_VALUE) {
            add(other, moment);
        }
    }

    @Override
    public void forget(Moment moment) {
        moment.cells.release(moment.slot(scope.slot()));
        moment.cells.release(moment.slot(scope.slot() + 1));
    }

    private static int firstTime(int slot, Moment moment) {
        for (var cell = Cells.first(moment.slot(slot)); cell != 0; cell = moment.cells.next(cell)) {
            if (moment.cells.value(cell) == moment.actor) {
                return moment.cells.position(cell);
            }
        }
        return Integer.MAX_VALUE;
    }

    private static void add(int slot, Moment moment) {
        moment.keep(slot, moment.cells.append(moment.slot(slot), moment.actor, moment.position));
    }
}
