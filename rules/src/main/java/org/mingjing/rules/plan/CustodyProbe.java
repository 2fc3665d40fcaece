package org.mingjing.rules.plan;

import org.mingjing.rules.Custody;

/**
 * Keeps when a case came into custody and left it, for the due dates that do not roll there. It is no rule and tells nothing;
 * it hears each event before the rules do.
 *
 * <p>A row that was told with a due date still to come rests on what was known of custody. Should that change by then, the
 * plan gives up on the case: {@link BeyondThePlan}.
 */
record CustodyProbe(Custody custody, Scope scope) implements Probe {

    private static final long COMES = 1;
    private static final long LEAVES = 2;

    @Override
    public int width() {
        return 2;
    }

    @Override
    public long roles(String activity) {
        return custody.from().include(activity) ? COMES : custody.until().include(activity) ? LEAVES : 0;
    }

    @Override
    public void hear(long roles, Moment moment) {
        var date = scope.dates().dateOf(moment.time);
        if (isHeldOn(date, moment) == (roles == COMES)) {
            return;
        }
        if (date <= moment.slot(scope.slot() + 1)) {
            throw new BeyondThePlan();
        }
        moment.keep(scope.slot(), moment.cells.append(moment.slot(scope.slot()), date, (int) roles));
    }

    /** By what is known so far: whether the last change on or before the date was a coming. */
    boolean isHeldOn(long date, Moment moment) {
        var isHeld = false;
        for (var cell = Cells.first(moment.slot(scope.slot())); cell != 0; cell = moment.cells.next(cell)) {
            if (moment.cells.value(cell) <= date) {
                isHeld = moment.cells.position(cell) == COMES;
            }
        }
        return isHeld;
    }

    void mustNotChangeBy(long date, Moment moment) {
        moment.keep(scope.slot() + 1, Math.max(moment.slot(scope.slot() + 1), date));
    }

    @Override
    public void forget(Moment moment) {
        moment.cells.release(moment.slot(scope.slot()));
    }
}
