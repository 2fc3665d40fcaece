package org.mingjing.rules.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A log held as columns, one entry an event. Events may stand in any order; those of one case at one time keep theirs.
 *
 * @param events how many entries of the columns count
 * @param cases how many cases there are; they are numbered from 0
 * @param activity the place in the list of names that the plan was compiled with
 * @param time nanoseconds since 1970; the least or greatest number if it is further off, for {@link ColumnCases} alone
 * @param actor a number from 0, the same for the same person; negative if the event has none
 */
@SuppressWarnings("ArrayRecordComponent") // columns are filled by their owner and never compared
public record EventColumns(
        int events, int cases, int[] caseNumber, int[] activity, long[] time, int[] actor, Attributes attributes) {

    public EventColumns(int cases, int[] caseNumber, int[] activity, long[] time, int[] actor) {
        this(caseNumber.length, cases, caseNumber, activity, time, actor, Attributes.NONE);
    }

    /** Whether no event comes after a later one of its case. */
    boolean isInOrder() {
        return isByTime() || isByCaseAndTime() || isInOrderCaseByCase();
    }

    boolean isByTime() {
        for (var event = 1; event < events; event++) {
            if (time[event] < time[event - 1]) {
                return false;
            }
        }
        return true;
    }

    private boolean isByCaseAndTime() {
        for (var event = 1; event < events; event++) {
            var isSameCase = caseNumber[event] == caseNumber[event - 1];
            if (caseNumber[event] < caseNumber[event - 1] || (isSameCase && time[event] < time[event - 1])) {
                return false;
            }
        }
        return true;
    }

    private boolean isInOrderCaseByCase() {
        var last = new long[cases];
        Arrays.fill(last, Long.MIN_VALUE);
        for (var event = 0; event < events; event++) {
            if (time[event] < last[caseNumber[event]]) {
                return false;
            }
            last[caseNumber[event]] = time[event];
        }
        return true;
    }

    /** The events in order of time. */
    int[] byTime() {
        return IntStream.range(0, events)
                .boxed()
                .sorted((one, other) -> Long.compare(time[one], time[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The events in order of their cases, otherwise as they stand. */
    int[] byCase(int[] starts) {
        for (var event = 0; event < events; event++) {
            starts[caseNumber[event] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var next = starts.clone();
        var order = new int[events];
        for (var event = 0; event < events; event++) {
            order[next[caseNumber[event]]++] = event;
        }
        return order;
    }
}
