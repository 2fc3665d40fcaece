package org.mingjing.rules.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Condition;
import org.mingjing.rules.Head;
import org.mingjing.rules.Validity;

/** Where a probe stands: its rule in the pack, its first slot, and the events that {@code valid} and {@code where} let in. */
final class Scope {

    /** What stands for the rule where there is none. */
    static final int NO_RULE = -1;

    private final int rule;
    private final int slot;
    private final long from;
    private final long until;
    private final Condition where;
    private final boolean isOpen;
    private final Dates dates;
    private final @Nullable CustodyProbe custody;

    private Scope(int rule, int slot, Validity valid, Condition where, Dates dates, @Nullable CustodyProbe custody) {
        this.rule = rule;
        this.slot = slot;
        this.from = date(valid.from(), Long.MIN_VALUE);
        this.until = date(valid.until(), Long.MAX_VALUE);
        this.where = where;
        this.isOpen = where.equals(Condition.ALWAYS) && from == Long.MIN_VALUE && until == Long.MAX_VALUE;
        this.dates = dates;
        this.custody = custody;
    }

    /** @param custody who knows when a case is in custody, if due dates are not to roll there */
    static Scope of(int rule, int slot, Head head, Dates dates, @Nullable CustodyProbe custody) {
        return new Scope(rule, slot, head.valid(), head.where(), dates, custody);
    }

    static Scope ofNoRule(int slot, Dates dates) {
        return new Scope(NO_RULE, slot, Validity.ALWAYS, Condition.ALWAYS, dates, null);
    }

    private static long date(@Nullable LocalDate date, long otherwise) {
        return date == null ? otherwise : date.toEpochDay();
    }

    int rule() {
        return rule;
    }

    int slot() {
        return slot;
    }

    Dates dates() {
        return dates;
    }

    @Nullable
    CustodyProbe custody() {
        return custody;
    }

    boolean covers(Moment moment) {
        return isOpen || (isValid(moment) && meets(moment));
    }

    private boolean isValid(Moment moment) {
        var date = dates.dateOf(moment.time);
        return from <= date && date <= until;
    }

    private boolean meets(Moment moment) {
        return where.equals(Condition.ALWAYS) || where.holds(moment.ofCase(), moment.ofEvent());
    }
}
