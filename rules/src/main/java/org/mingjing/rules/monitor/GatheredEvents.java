package org.mingjing.rules.monitor;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.rules.plan.Attributes;
import org.mingjing.rules.plan.EventColumns;

/** Events while a log is read: gathered in parts, so that nothing is copied until all are there, and then column by column. */
final class GatheredEvents {

    private static final int A_PART = 1 << 16;

    private final List<int[]> caseNumbers = new ArrayList<>();
    private final List<int[]> activities = new ArrayList<>();
    private final List<int[]> actors = new ArrayList<>();
    private final List<long[]> times = new ArrayList<>();
    private int size;

    void add(int caseNumber, int activity, int actor, long time) {
        var place = size % A_PART;
        if (place == 0) {
            caseNumbers.add(new int[A_PART]);
            activities.add(new int[A_PART]);
            actors.add(new int[A_PART]);
            times.add(new long[A_PART]);
        }
        caseNumbers.getLast()[place] = caseNumber;
        activities.getLast()[place] = activity;
        actors.getLast()[place] = actor;
        times.getLast()[place] = time;
        size = Math.incrementExact(size);
    }

    int size() {
        return size;
    }

    /** All of them; nothing is left here. */
    EventColumns taken(int cases, Attributes attributes) {
        var ofCase = new int[size];
        move(caseNumbers, ofCase);
        var what = new int[size];
        move(activities, what);
        var when = new long[size];
        move(times, when);
        var who = new int[size];
        move(actors, who);
        return new EventColumns(size, cases, ofCase, what, when, who, attributes);
    }

    @SuppressWarnings("SuspiciousSystemArraycopy") // parts and whole are arrays of the same kind
    private <A> void move(List<A> parts, A whole) {
        for (var from = size - 1 - (size - 1) % A_PART; from >= 0 && !parts.isEmpty(); from -= A_PART) {
            System.arraycopy(parts.removeLast(), 0, whole, from, Math.min(A_PART, size - from));
        }
    }
}
