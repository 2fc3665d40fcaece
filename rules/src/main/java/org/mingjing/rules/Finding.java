package org.mingjing.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.calendar.Due;

/**
 * One row of the answer: the state of one clock, or one breach. {@code events} are the positions in the case, from 1.
 *
 * <p>An open clock is yellow from {@code yellowFrom} on and red from {@code redFrom} on, so that a stored row can be
 * coloured at any later time as long as the case has no new event.
 */
public record Finding(
        String rule,
        State state,
        Instant at,
        @Nullable Due due,
        List<Integer> events,
        @Nullable Instant yellowFrom,
        @Nullable Instant redFrom) {

    public Finding {
        events = List.copyOf(events);
    }

    static Finding breach(String rule, Event event, Integer... positions) {
        return new Finding(rule, State.BREACH, event.at(), null, List.of(positions), null, null);
    }

    static Finding open(String rule, Event event, int position) {
        return new Finding(rule, State.OPEN, event.at(), null, List.of(position), null, null);
    }

    /** The next instant after this one at which the state changes without a new event. */
    public Optional<Instant> nextChange(Instant asOf) {
        return Stream.of(Optional.ofNullable(yellowFrom), Optional.ofNullable(redFrom))
                .flatMap(Optional::stream)
                .filter(turn -> turn.isAfter(asOf))
                .min(Instant::compareTo);
    }
}
