package org.mingjing.rules.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Condition;
import org.mingjing.rules.Head;

/** Where a probe stands: its rule in the pack, its first slot, and the events that {@code valid} and {@code where} let in. */
final class Scope {

    private final int rule;
    private final int slot;
    private final long from;
    private final long until;
    private final Condition where;
    private final boolean isOpen;
    private final Dates dates;

    Scope(int rule, int slot, Head head, Dates dates) {
        this.rule = rule;
        this.slot = slot;
        this.from = date(head.valid().from(), Long.MIN_VALUE);
        this.until = date(head.valid().until(), Long.MAX_VALUE);
        this.where = head.where();
        this.isOpen = where.equals(Condition.ALWAYS) && from == Long.MIN_VALUE && until == Long.MAX_VALUE;
        this.dates = dates;
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
