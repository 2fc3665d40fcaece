package org.mingjing.rules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjing.rules.calendar.LegalTime;
import org.mingjing.rules.calendar.Length;
import org.mingjing.rules.calendar.WrittenTime;

/**
 * An event must be entered soon after it happened. It says when in its attribute {@code recorded}; an event without it
 * takes no part. A late entry is a matter of data, never a missed limit.
 */
public record Recorded(Head head, Activities activity, Length within) implements Rule {

    public static final String ATTRIBUTE = "recorded";

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.occurrences(head, activity).stream()
                .filter(position -> recordedAt(matter.event(position).attributes())
                        .filter(recorded ->
                                isTooLate(recorded, matter.event(position).at(), matter.time()))
                        .isPresent())
                .map(position -> matter.breach(head, position))
                .toList();
    }

    /** When an event with these attributes was entered; empty if it does not say. */
    public static Optional<Instant> recordedAt(Map<String, Object> ofEvent) {
        return switch (ofEvent.get(ATTRIBUTE)) {
            case Instant at -> Optional.of(at);
            case String text -> WrittenTime.read(text, ZoneOffset.UTC);
            case null -> Optional.empty();
            case Object other -> Optional.empty();
        };
    }

    public boolean isTooLate(Instant recorded, Instant happened, LegalTime time) {
        return !time.isInTime(recorded, time.dueAfter(happened, within));
    }
}
