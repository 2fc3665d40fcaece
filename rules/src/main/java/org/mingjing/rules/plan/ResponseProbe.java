package org.mingjing.rules.plan;

import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Activities;
import org.mingjing.rules.Response;
import org.mingjing.rules.State;

/** Keeps the occurrences that wait for their answer. */
record ResponseProbe(
        Response rule,
        Activities closes,
        Scope scope,
        @Nullable Term term) implements Probe {

    private static final long OCCURS = 1;
    private static final long ANSWERS = 2;
    private static final long CLOSES = 4;

    ResponseProbe(Response rule, Activities closes, Scope scope) {
        this(rule, closes, scope, rule.limit() == null ? null : new Term(rule.limit(), scope));
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public long roles(String activity) {
        return (rule.activity().include(activity) ? OCCURS : 0)
                | (rule.then().include(activity) ? ANSWERS : 0)
                | (closes.include(activity) ? CLOSES : 0);
    }

    @Override
    public boolean keepsOpen() {
        return true;
    }

    @Override
    public void hear(long roles, Moment moment) {
        var waiting = moment.slot(scope.slot());
        if (waiting != 0 && (roles & (ANSWERS | CLOSES)) != 0) {
            if (term != null || (roles & ANSWERS) == 0) {
                close(waiting, moment);
            }
            moment.cells.release(waiting);
            waiting = 0;
            moment.keep(scope.slot(), 0);
        }
        if ((roles & OCCURS) != 0 && scope.covers(moment)) {
            moment.keep(scope.slot(), moment.cells.append(waiting, moment.time, moment.position));
        }
    }

    private void close(long waiting, Moment moment) {
        for (var cell = Cells.first(waiting); cell != 0; cell = moment.cells.next(cell)) {
            if (term == null) {
                moment.breach(scope.rule(), moment.cells.position(cell));
            } else {
                var unrolled = term.unrolled(moment.cells.value(cell));
                var inTime = term.isInTime(moment.time, unrolled, moment);
                var row = row(cell, inTime ? State.MET : State.LATE, moment);
                row.name(moment.position);
                moment.tell(row);
                term.told(unrolled, moment);
            }
        }
    }

    private Row row(int cell, State state, Moment moment) {
        var opened = moment.cells.value(cell);
        var row = moment.row(scope.rule(), state, opened);
        if (term != null) {
            row.isExact = term.isExact();
            row.due = term.due(term.unrolled(opened), moment);
        }
        row.name(moment.cells.position(cell));
        return row;
    }

    @Override
    public void leave(Moment moment, long asOf) {
        for (var cell = Cells.first(moment.slot(scope.slot())); cell != 0; cell = moment.cells.next(cell)) {
            var row = row(cell, State.OPEN, moment);
            if (term != null) {
                term.light(row, asOf);
            }
            moment.tell(row);
        }
    }

    @Override
    public long nextChange(Moment moment, long asOf) {
        var next = Row.NEVER;
        if (term != null) {
            for (var cell = Cells.first(moment.slot(scope.slot())); cell != 0; cell = moment.cells.next(cell)) {
                next = Math.min(next, term.nextChange(term.unrolled(moment.cells.value(cell)), asOf, moment));
            }
        }
        return next;
    }

    @Override
    public void forget(Moment moment) {
        moment.cells.release(moment.slot(scope.slot()));
    }
}
