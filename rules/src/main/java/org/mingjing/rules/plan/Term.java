package org.mingjing.rules.plan;

import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Limit;
import org.mingjing.rules.State;

/** A {@link Limit} in whole numbers. A due date that has not rolled is {@code unrolled}; {@code due} is the one that counts. */
final class Term {

    private final Dates dates;
    private final Span within;
    private final boolean isExact;
    private final boolean rolls;
    private final @Nullable Span warning;
    private final @Nullable Span back;

    Term(Limit limit, Dates dates) {
        this.dates = dates;
        this.within = new Span(limit.within(), dates);
        this.isExact = within.isExact();
        this.rolls = limit.rolls() && !isExact;
        this.warning = limit.warn() == null ? null : new Span(limit.warn(), dates);
        this.back = warning == null ? null : warning.back();
    }

    boolean isExact() {
        return isExact;
    }

    long unrolled(long start) {
        return within.after(start);
    }

    long due(long unrolled) {
        return rolls ? dates.rolled(unrolled) : unrolled;
    }

    boolean isInTime(long at, long unrolled) {
        return isExact ? at <= unrolled : dates.dateOf(at) <= due(unrolled);
    }

    long extended(long unrolled, Span by) {
        return isExact ? by.later(unrolled) : by.afterDate(unrolled);
    }

    long stoodStill(long unrolled, long from, long until) {
        return isExact ? Math.addExact(unrolled, until - from) : unrolled + dates.dateOf(until) - dates.dateOf(from);
    }

    /** Gives an open clock its colour, and the instants at which it turns. */
    void light(Row row, long asOf) {
        row.redFrom = redFrom(row.due);
        row.yellowFrom = yellowFrom(row.due, row.redFrom);
        row.state = asOf >= row.redFrom ? State.RED : asOf >= row.yellowFrom ? State.YELLOW : State.GREEN;
    }

    /** The first turn of an open clock's colour after an instant. */
    long nextChange(long unrolled, long after) {
        var due = due(unrolled);
        var red = redFrom(due);
        if (red <= after) {
            return Row.NEVER;
        }
        var yellow = yellowFrom(due, red);
        return yellow > after ? Math.min(yellow, red) : red;
    }

    private long redFrom(long due) {
        return isExact ? Math.addExact(due, 1) : dates.startOf(due + 1);
    }

    // A warning of no length never shows: its first instant is already red.
    private long yellowFrom(long due, long redFrom) {
        if (warning == null || back == null) {
            return Row.NEVER;
        }
        var from = isExact
                ? warning.earlier(due)
                : warning.isExact() ? warning.earlier(redFrom) : dates.startOf(back.afterDate(due));
        return from < redFrom ? from : Row.NEVER;
    }
}
