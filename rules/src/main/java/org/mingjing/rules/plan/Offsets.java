package org.mingjing.rules.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;

/** The offsets of one time zone, as a table of the instants at which they change. */
final class Offsets {

    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final Instant LAST = Instant.ofEpochSecond(0, Long.MAX_VALUE);

    private final long[] starts;
    private final long[] offsets;
    private int current;

    Offsets(ZoneId zone) {
        var rules = zone.getRules();
        var from = new ArrayList<Long>();
        var offset = new ArrayList<Long>();
        var at = Instant.ofEpochSecond(0, Long.MIN_VALUE);
        from.add(Long.MIN_VALUE);
        offset.add(NANOS_A_SECOND * rules.getOffset(at).getTotalSeconds());
        for (var next = rules.nextTransition(at);
                next != null && next.getInstant().isBefore(LAST);
                next = rules.nextTransition(next.getInstant())) {
            from.add(NANOS_A_SECOND * next.toEpochSecond());
            offset.add(NANOS_A_SECOND * next.getOffsetAfter().getTotalSeconds());
        }
        from.add(Long.MAX_VALUE);
        this.starts = from.stream().mapToLong(Long::longValue).toArray();
        this.offsets = offset.stream().mapToLong(Long::longValue).toArray();
    }

    /** In nanoseconds, like the instant. */
    long at(long instant) {
        if (instant < starts[current] || instant >= starts[current + 1]) {
            var found = Arrays.binarySearch(starts, 0, offsets.length, instant);
            current = found < 0 ? -found - 2 : found;
        }
        return offsets[current];
    }
}
