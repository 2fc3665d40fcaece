package org.mingjing.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.calendar.Due;
import org.mingjing.rules.calendar.Length;

/**
 * How a clock came to its due date, told with the events that moved it.
 *
 * @param unrolled the due date before it moves to a working day
 * @param heldByCustody it does not move, because the case is in custody on that date (Criminal Procedure Law art. 105)
 * @param left the extensions that may still be granted
 */
public record Course(
        Due unrolled,
        boolean heldByCustody,
        List<Extended> extensions,
        List<Standstill> standstills,
        List<Extension> left) {

    public Course {
        extensions = List.copyOf(extensions);
        standstills = List.copyOf(standstills);
        left = List.copyOf(left);
    }

    static Course of(Clock clock, Matter matter) {
        return new Course(
                clock.unrolled(),
                clock.heldByCustody(),
                clock.extensions().stream()
                        .map(extended -> new Extended(matter.happened(extended.by()), extended.length()))
                        .toList(),
                clock.standstills().stream()
                        .map(still -> new Standstill(
                                matter.happened(still.from()),
                                still.until() == null ? null : matter.happened(still.until()),
                                still.pause().until()))
                        .toList(),
                clock.left());
    }

    /** Where it stands still now; null if it runs or has ended. */
    public @Nullable Standstill standsStill() {
        return standstills.isEmpty() || standstills.getLast().until() != null ? null : standstills.getLast();
    }

    public record Extended(Happened by, Length length) {}

    /** {@code until} is absent while the clock still stands; it goes on with one of {@code goesOn}. */
    public record Standstill(Happened from, @Nullable Happened until, Activities goesOn) {}
}
