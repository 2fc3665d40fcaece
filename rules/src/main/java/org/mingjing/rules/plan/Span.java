package org.mingjing.rules.plan;

import org.jspecify.annotations.Nullable;
import org.mingjing.rules.calendar.Length;
import org.mingjing.rules.calendar.Unit;

/** A length, ready to be added: to an instant if it is exact, otherwise to a date. */
final class Span {

    private static final int DAYS_A_WEEK = 7;

    private final Dates dates;
    private final Length length;
    private final boolean isExact;
    private final boolean isFixed;
    private final long nanos;
    private final long days;
    private final @Nullable DateMemo counted;

    Span(Length length, Dates dates) {
        this.dates = dates;
        this.length = length;
        this.isExact = length.isExact();
        this.isFixed = length.unit().isFixed();
        this.nanos = isFixed ? length.exactly().toNanos() : 0;
        this.days = length.unit() == Unit.WEEKS ? (long) DAYS_A_WEEK * length.amount() : length.amount();
        this.counted = isFixed ? null : new DateMemo(date -> dates.plus(date, length));
    }

    boolean isExact() {
        return isExact;
    }

    long after(long start) {
        return isExact ? later(start) : afterDate(dates.dateOf(start));
    }

    long afterDate(long date) {
        return counted == null ? date + days : counted.of(Math.toIntExact(date));
    }

    long later(long instant) {
        return Math.addExact(instant, nanos);
    }

    long earlier(long instant) {
        return Math.subtractExact(instant, nanos);
    }

    boolean isWithin(long start, long at) {
        return isExact ? at <= after(start) : dates.dateOf(at) <= after(start);
    }

    boolean isOver(long start, long at) {
        return isExact ? at >= after(start) : dates.dateOf(at) >= after(start);
    }

    Span back() {
        return new Span(length.negated(), dates);
    }
}
