package org.mingjing.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to a case in time: until when it is judged, when its next light turns by itself, and from when on
 * it may be forgotten. It is state of the job, and public because Flink asks so.
 */
public record Moments(
        Instant judgedUntil,
        @Nullable Instant nextLight,
        @Nullable Instant forgottenFrom,
        boolean isForgotten) {

    static final Moments NOTHING_YET = new Moments(Instant.MIN, null, null, false);

    static Moments of(Instant judgedUntil, @Nullable Instant nextLight, @Nullable Instant forgottenFrom) {
        return new Moments(judgedUntil, nextLight, forgottenFrom, false);
    }

    // A light that still has to turn keeps the case.
    boolean mayForgetBy(Instant instant) {
        return nextLight == null && forgottenFrom != null && !forgottenFrom.isAfter(instant);
    }

    Moments forgotten() {
        return new Moments(judgedUntil, null, null, true);
    }

    @Nullable
    Instant nextWake() {
        return nextLight == null ? forgottenFrom : nextLight;
    }
}
