package org.mingjing.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.mingjing.rules.plan.Attributes;
import org.mingjing.rules.plan.CaseOrder;
import org.mingjing.rules.plan.EventColumns;

/**
 * A log, in order of time unless it is said to be case by case. A larger one is made of copies of a small one, each an
 * office of its own: other cases, other people, begun a little later.
 *
 * @param newest the time of its last event, nanoseconds since 1970
 */
record Sample(int copies, List<String> activities, EventColumns log, long newest) {

    private static final long YEAR = Duration.ofDays(365).toNanos();

    static Sample of(List<String> activities, EventColumns base, int copies) {
        var order = inOrder(base);
        var into = new Copying(base, copies);
        var offices = new PriorityQueue<Office>();
        for (var copy = 0; copy < copies; copy++) {
            offices.add(new Office(copy, 0, base.time()[order[0]] + into.later(copy)));
        }
        while (!offices.isEmpty()) {
            var next = offices.remove();
            into.add(order[next.place], next.copy);
            if (next.place + 1 < order.length) {
                var time = base.time()[order[next.place + 1]] + into.later(next.copy);
                offices.add(new Office(next.copy, next.place + 1, time));
            }
        }
        return into.sample(activities);
    }

    /** The same events, case after case. */
    static Sample byCase(List<String> activities, EventColumns base, int copies) {
        var order = CaseOrder.of(base);
        var into = new Copying(base, copies);
        for (var copy = 0; copy < copies; copy++) {
            for (var ofCase = 0; ofCase < base.cases(); ofCase++) {
                for (var event : order.events(ofCase)) {
                    into.add(event, copy);
                }
            }
        }
        return into.sample(activities);
    }

    private static int[] inOrder(EventColumns base) {
        return IntStream.range(0, base.events())
                .boxed()
                .sorted((one, other) -> Long.compare(base.time()[one], base.time()[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How far the merging has come in one copy. */
    private record Office(int copy, int place, long time) implements Comparable<Office> {
        @Override
        public int compareTo(Office other) {
            return time == other.time ? Integer.compare(copy, other.copy) : Long.compare(time, other.time);
        }
    }

    /** Columns that fill with the events of all copies. */
    private static final class Copying {

        private final EventColumns base;
        private final int copies;
        private final int actors;
        private final EventColumns merged;
        private int place;

        Copying(EventColumns base, int copies) {
            this.base = base;
            this.copies = copies;
            actors = Arrays.stream(base.actor()).max().orElse(-1) + 1;
            var events = Math.multiplyExact(base.events(), copies);
            merged = new EventColumns(
                    base.cases() * copies, new int[events], new int[events], new long[events], new int[events]);
        }

        long later(int copy) {
            return copy * (YEAR / copies);
        }

        void add(int event, int copy) {
            merged.caseNumber()[place] = base.caseNumber()[event] + copy * base.cases();
            merged.activity()[place] = base.activity()[event];
            merged.time()[place] = base.time()[event] + later(copy);
            merged.actor()[place] = base.actor()[event] < 0 ? -1 : base.actor()[event] + copy * actors;
            place++;
        }

        Sample sample(List<String> activities) {
            var newest = Arrays.stream(merged.time()).max().orElseThrow();
            return new Sample(copies, activities, merged, newest);
        }
    }

    /** The same events, with attributes. */
    Sample with(Attributes attributes) {
        var known = new EventColumns(
                log.events(), log.cases(), log.caseNumber(), log.activity(), log.time(), log.actor(), attributes);
        return new Sample(copies, activities, known, newest);
    }

    int activity(String name) {
        return activities.indexOf(name);
    }

    String activityOf(int event) {
        return activities.get(log.activity()[event]);
    }

    Instant asOf() {
        return Instant.ofEpochSecond(0, newest);
    }

    String inWords() {
        return "%d cop%s: %,d events of %,d cases, %d activities"
                .formatted(copies, copies == 1 ? "y" : "ies", log.events(), log.cases(), activities.size());
    }
}
