package org.mingjing.rules.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Finding;
import org.mingjing.rules.State;
import org.mingjing.rules.calendar.Due;
import org.mingjing.rules.calendar.Due.AtInstant;
import org.mingjing.rules.calendar.Due.OnDate;

/** One row of the answer, in whole numbers. The plan uses one row again and again: take out what is to be kept. */
public final class Row {

    /** No instant, and no due date. */
    public static final long NEVER = Long.MAX_VALUE;

    int rule;
    int caseNumber;
    State state = State.OPEN;
    long at;
    long due;
    boolean isExact;
    long yellowFrom;
    long redFrom;
    private int[] positions = new int[4];
    private int count;

    Row() {}

    /** The rule's place in the pack, from 0. */
    public int rule() {
        return rule;
    }

    public int caseNumber() {
        return caseNumber;
    }

    public State state() {
        return state;
    }

    /** Nanoseconds since 1970. */
    public long at() {
        return at;
    }

    /** Days since 1970, or nanoseconds if it {@link #isExact}; {@link #NEVER} where there is none. */
    public long due() {
        return due;
    }

    public boolean isExact() {
        return isExact;
    }

    /** Nanoseconds since 1970, {@link #NEVER} unless an open clock will warn. */
    public long yellowFrom() {
        return yellowFrom;
    }

    /** Nanoseconds since 1970, {@link #NEVER} unless a clock is open and not paused. */
    public long redFrom() {
        return redFrom;
    }

    /** How many events of the case matter. */
    public int positions() {
        return count;
    }

    /** The position in the case, from 1, of the event that matters at this place of the list. */
    public int position(int place) {
        return positions[place];
    }

    void clear() {
        count = 0;
        due = NEVER;
        isExact = false;
        yellowFrom = NEVER;
        redFrom = NEVER;
    }

    // One event may be named for several reasons; it stands once.
    void name(int position) {
        if (count > 0 && positions[count - 1] == position) {
            return;
        }
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
        }
        positions[count++] = position;
    }

    void fill(Finding finding) {
        switch (finding.due()) {
            case null -> {}
            case OnDate(var date) -> due = date.toEpochDay();
            case AtInstant(var instant) -> {
                due = Dates.nanos(instant);
                isExact = true;
            }
        }
        yellowFrom = finding.yellowFrom() == null ? NEVER : Dates.nanos(finding.yellowFrom());
        redFrom = finding.redFrom() == null ? NEVER : Dates.nanos(finding.redFrom());
        finding.events().forEach(this::name);
    }

    /** The same row as a value. */
    public Finding finding(String ruleId) {
        return new Finding(
                ruleId,
                state,
                Dates.instant(at),
                dueDate(),
                events(),
                yellowFrom == NEVER ? null : Dates.instant(yellowFrom),
                redFrom == NEVER ? null : Dates.instant(redFrom));
    }

    private @Nullable Due dueDate() {
        if (due == NEVER) {
            return null;
        }
        return isExact ? new AtInstant(Dates.instant(due)) : new OnDate(LocalDate.ofEpochDay(due));
    }

    private List<Integer> events() {
        var named = new Integer[count];
        for (var place = 0; place < count; place++) {
            named[place] = positions[place];
        }
        return List.of(named);
    }
}
