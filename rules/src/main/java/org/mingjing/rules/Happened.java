package org.mingjing.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That something happened in a case: what, when, by whom. */
public record Happened(
        String activity, Instant at, @Nullable String actor) {

    public static Happened of(Event event) {
        return new Happened(event.activity(), event.at(), event.actor());
    }
}
