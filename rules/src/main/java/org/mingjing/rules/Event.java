package org.mingjing.rules;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened in a case: what, when, by whom, and what is known of it. */
public record Event(String activity, Instant at, @Nullable String actor, Map<String, Object> attributes) {

    public Event {
        attributes = Map.copyOf(attributes);
    }
}
