package org.mingjing.rules.plan;

import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Limit;
import org.mingjing.rules.State;

/** A {@link Limit} in whole numbers. A due date that has not rolled is {@code unrolled}; {@code due} is the one that counts. */
final class Term {

    private final Dates dates;
    private final @Nullable CustodyProbe custody;
    private final Span within;
    private final boolean isExact;
    private final boolean rolls;
    private final @Nullable Span warning;
    private final @Nullable Span back;

    Term(Limit limit, Scope scope) {
        this.dates = scope.dates();
        this.within = new Span(limit.within(), dates);
        this.isExact = within.isExact();
        this.rolls = limit.rolls() && !isExact;
        this.custody = rolls ? scope.custody() : null;
        this.warning = limit.warn() == null ? null : new Span(limit.warn(), dates);
        this.back = warning == null ? null : warning.back();
    }

    boolean isExact() {
        return isExact;
    }

    long unrolled(long start) {
        return within.after(start);
    }

    long due(long unrolled, Moment moment) {
        return !rolls || (custody != null && custody.isHeldOn(unrolled, moment)) ? unrolled : dates.rolled(unrolled);
    }

    boolean isInTime(long at, long unrolled, Moment moment) {
        return isExact ? at <= unrolled : isInTime(dates.dateOf(at), unrolled, moment);
    }

    // On a date up to the unrolled one nobody has to know whether it rolls; after it everything is known that decides
    // it.
    private boolean isInTime(int date, long unrolled, Moment moment) {
        return date <= unrolled || date <= due(unrolled, moment);
    }

    /** A clock with this due date was told as closed. */
    void told(long unrolled, Moment moment) {
        if (custody != null && dates.dateOf(moment.time) <= unrolled && dates.rolled(unrolled) != unrolled) {
            custody.mustNotChangeBy(unrolled, moment);
        }
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
    long nextChange(long unrolled, long after, Moment moment) {
        var due = due(unrolled, moment);
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
