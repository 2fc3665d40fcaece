package org.mingjing.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.calendar.Due;
import org.mingjing.rules.calendar.Length;

/**
 * One running of a time limit, with all that a time line shows: opened, extended, paused, closed.
 *
 * @param closed absent while it runs
 * @param unrolled the due date before it moves to a working day; extensions count from it
 * @param due the due date that counts
 * @param heldByCustody the case is in custody on the unrolled date, so that it does not roll (Criminal Procedure Law art. 105)
 * @param yellowFrom absent unless it runs and warns
 * @param redFrom absent unless it runs
 * @param left the extensions that may still be granted
 */
public record Clock(
        String rule,
        Mark opened,
        @Nullable Closing closed,
        List<Extended> extensions,
        List<Standstill> standstills,
        Due unrolled,
        Due due,
        boolean heldByCustody,
        @Nullable Instant yellowFrom,
        @Nullable Instant redFrom,
        State state,
        List<Extension> left) {

    public Clock {
        extensions = List.copyOf(extensions);
        standstills = List.copyOf(standstills);
        left = List.copyOf(left);
    }

    Finding finding() {
        var events = new ArrayList<Integer>();
        events.add(opened.position());
        extensions.forEach(extended -> events.add(extended.by().position()));
        if (closed != null) {
            events.add(closed.by().position());
        }
        return new Finding(
                rule, state, opened.at(), due, events.stream().distinct().toList(), yellowFrom, redFrom);
    }

    /** An event of the case: its position from 1, and its time. */
    public record Mark(int position, Instant at) {}

    /** Met, late or superseded, by which event. */
    public record Closing(Mark by, State outcome) {}

    /** The due date, not rolled, before and after an extension by a length. */
    public record Extended(Mark by, Length length, Due before, Due after) {}

    /** The clock stood still by an entry of its rule; {@code until} and {@code movedBy} are absent while it still does. */
    public record Standstill(
            Pause pause,
            Mark from,
            @Nullable Mark until,
            @Nullable Duration movedBy) {}
}
