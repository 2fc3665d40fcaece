package org.mingjing.rules.plan;

import java.util.List;
import org.mingjing.rules.Activities;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.State;

/**
 * Keeps the open clock: its opening and, if the rule has such, its due date before it rolls, the extensions used and since
 * when it stands still.
 */
record DeadlineProbe(Deadline rule, Activities closes, Scope scope, Term term, List<Span> extensions) implements Probe {

    private static final long STARTS = 1;
    private static final long STOPS = 2;
    private static final long RESTARTS = 4;
    private static final int FIRST_ENTRY = 3;

    private static final int OPENED = 0;
    private static final int OPENED_AT = 1;
    private static final int UNROLLED = 2;
    private static final int EXTENDED = 3;
    private static final int STANDS_STILL = 4;
    private static final int STANDS_STILL_FROM = 5;

    DeadlineProbe(Deadline rule, Activities closes, Scope scope) {
        this(
                rule,
                closes,
                scope,
                new Term(rule.limit(), scope),
                rule.extensions().stream()
                        .map(extension -> new Span(extension.by(), scope.dates()))
                        .toList());
    }

    /** Each entry of {@code extend} takes a bit among the roles, each of {@code pause} two. */
    static boolean canKeep(Deadline rule) {
        return FIRST_ENTRY + rule.extensions().size() + 2 * rule.pauses().size() <= Long.SIZE;
    }

    @Override
    public int width() {
        return !rule.pauses().isEmpty() ? 6 : !extensions.isEmpty() ? 4 : 2;
    }

    @Override
    public long roles(String activity) {
        var roles = (rule.start().include(activity) ? STARTS : 0)
                | (rule.stop().include(activity) || closes.include(activity) ? STOPS : 0)
                | (rule.restart().include(activity) ? RESTARTS : 0);
        for (var entry = 0; entry < rule.extensions().size(); entry++) {
            roles |= rule.extensions().get(entry).on().include(activity) ? prolongs(entry) : 0;
        }
        for (var entry = 0; entry < rule.pauses().size(); entry++) {
            roles |= rule.pauses().get(entry).from().include(activity) ? pauses(entry) : 0;
            roles |= rule.pauses().get(entry).until().include(activity) ? goesOn(entry) : 0;
        }
        return roles;
    }

    private static long prolongs(int entry) {
        return 1L << (FIRST_ENTRY + entry);
    }

    private long pauses(int entry) {
        return 1L << (FIRST_ENTRY + extensions.size() + 2 * entry);
    }

    private long goesOn(int entry) {
        return pauses(entry) << 1;
    }

    @Override
    public boolean keepsOpen() {
        return true;
    }

    // The order is that of the law: until, extend, from, stop or closes, restart, start.
    @Override
    public void hear(long roles, Moment moment) {
        if (isOpen(moment)) {
            if (roles >> FIRST_ENTRY != 0) {
                move(roles, moment);
            }
            if ((roles & STOPS) != 0) {
                goOn(moment);
                var inTime = term.isInTime(moment.time, unrolled(moment), moment);
                close(inTime ? State.MET : State.LATE, moment);
            }
        }
        if ((roles & RESTARTS) != 0 && scope.covers(moment)) {
            if (isOpen(moment)) {
                goOn(moment);
                close(State.SUPERSEDED, moment);
            }
            open(moment);
        }
        if ((roles & STARTS) != 0 && !isOpen(moment) && scope.covers(moment)) {
            open(moment);
        }
    }

    private void move(long roles, Moment moment) {
        if (standsStill(moment) && (roles & goesOn((int) get(STANDS_STILL, moment) - 1)) != 0) {
            goOn(moment);
        }
        for (var entry = 0; entry < extensions.size(); entry++) {
            if ((roles & prolongs(entry)) != 0 && !standsStill(moment)) {
                extend(entry, moment);
            }
        }
        for (var entry = 0; entry < rule.pauses().size(); entry++) {
            if ((roles & pauses(entry)) != 0 && !standsStill(moment) && isInTime(moment)) {
                set(STANDS_STILL, entry + 1, moment);
                set(STANDS_STILL_FROM, moment.time, moment);
            }
        }
    }

    private void extend(int entry, Moment moment) {
        if (timesUsed(entry, moment) < rule.extensions().get(entry).atMost() && isInTime(moment)) {
            set(UNROLLED, term.extended(unrolled(moment), extensions.get(entry)), moment);
            set(EXTENDED, moment.cells.append(get(EXTENDED, moment), entry, moment.position), moment);
        }
    }

    private int timesUsed(int entry, Moment moment) {
        var used = 0;
        for (var cell = Cells.first(get(EXTENDED, moment)); cell != 0; cell = moment.cells.next(cell)) {
            used += moment.cells.value(cell) == entry ? 1 : 0;
        }
        return used;
    }

    private void goOn(Moment moment) {
        if (standsStill(moment)) {
            var from = get(STANDS_STILL_FROM, moment);
            set(UNROLLED, term.stoodStill(unrolled(moment), from, moment.time), moment);
            set(STANDS_STILL, 0, moment);
        }
    }

    private void open(Moment moment) {
        set(OPENED, moment.position, moment);
        set(OPENED_AT, moment.time, moment);
        if (canMove()) {
            set(UNROLLED, term.unrolled(moment.time), moment);
        }
    }

    private void close(State outcome, Moment moment) {
        var row = row(outcome, moment);
        row.name(moment.position);
        moment.tell(row);
        term.told(unrolled(moment), moment);
        set(OPENED, 0, moment);
        if (!extensions.isEmpty()) {
            moment.cells.release(get(EXTENDED, moment));
            set(EXTENDED, 0, moment);
        }
    }

    private Row row(State state, Moment moment) {
        var row = moment.row(scope.rule(), state, get(OPENED_AT, moment));
        row.isExact = term.isExact();
        row.due = term.due(unrolled(moment), moment);
        row.name((int) get(OPENED, moment));
        if (!extensions.isEmpty()) {
            for (var cell = Cells.first(get(EXTENDED, moment)); cell != 0; cell = moment.cells.next(cell)) {
                row.name(moment.cells.position(cell));
            }
        }
        return row;
    }

    @Override
    public void leave(Moment moment, long asOf) {
        if (isOpen(moment)) {
            var row = row(State.PAUSED, moment);
            if (!standsStill(moment)) {
                term.light(row, asOf);
            }
            moment.tell(row);
        }
    }

    @Override
    public long nextChange(Moment moment, long asOf) {
        return isOpen(moment) && !standsStill(moment) ? term.nextChange(unrolled(moment), asOf, moment) : Row.NEVER;
    }

    @Override
    public void forget(Moment moment) {
        if (!extensions.isEmpty()) {
            moment.cells.release(get(EXTENDED, moment));
        }
    }

    private boolean canMove() {
        return !extensions.isEmpty() || !rule.pauses().isEmpty();
    }

    // A due date that nothing can move is not kept, but reckoned from the opening.
    private long unrolled(Moment moment) {
        return canMove() ? get(UNROLLED, moment) : term.unrolled(get(OPENED_AT, moment));
    }

    private boolean isOpen(Moment moment) {
        return get(OPENED, moment) != 0;
    }

    private boolean standsStill(Moment moment) {
        return !rule.pauses().isEmpty() && get(STANDS_STILL, moment) != 0;
    }

    private boolean isInTime(Moment moment) {
        return term.isInTime(moment.time, unrolled(moment), moment);
    }

    private long get(int what, Moment moment) {
        return moment.slot(scope.slot() + what);
    }

    private void set(int what, long value, Moment moment) {
        moment.keep(scope.slot() + what, value);
    }
}
