package org.mingjing.rules.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The events of a log in order of their cases, and within a case of time. Made once, then only read. */
public final class CaseOrder {

    private final int[] starts;
    private final int[] events;

    private CaseOrder(int[] starts, int[] events) {
        this.starts = starts;
        this.events = events;
    }

    public static CaseOrder of(EventColumns log) {
        var starts = new int[log.cases() + 1];
        var events = log.byCase(starts);
        var isByTime = log.isByTime();
        for (var ofCase = 0; ofCase < log.cases() && !isByTime; ofCase++) {
            sort(log.time(), events, starts[ofCase], starts[ofCase + 1]);
        }
        return new CaseOrder(starts, events);
    }

    private static void sort(long[] time, int[] events, int from, int until) {
        for (var i = from + 1; i < until; i++) {
            if (time[events[i]] < time[events[i - 1]]) {
                var sorted = IntStream.range(from, until)
                        .mapToObj(place -> events[place])
                        .sorted((one, other) -> Long.compare(time[one], time[other]))
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(sorted, 0, events, from, sorted.length);
                return;
            }
        }
    }

    /** Where the events of a case stand in the columns. */
    public int[] events(int ofCase) {
        return Arrays.copyOfRange(events, starts[ofCase], starts[ofCase + 1]);
    }
}
