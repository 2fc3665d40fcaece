package org.mingjing.stream;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to a case in time: until when it is judged, when its next light turns by itself, and from when on
 * it may be forgotten.
 */
record Moments(
        Instant judgedUntil,
        @Nullable Instant nextLight,
        @Nullable Instant forgottenFrom) {

    static final Moments NOTHING_YET = new Moments(Instant.MIN, null, null);

    // A light that still has to turn keeps the case.
    boolean mayForgetBy(Instant instant) {
        return nextLight == null && forgottenFrom != null && !forgottenFrom.isAfter(instant);
    }

    Instant noEarlierThan(Instant instant) {
        return judgedUntil.isAfter(instant) ? judgedUntil : instant;
    }

    @Nullable
    Instant nextWake() {
        return nextLight == null ? forgottenFrom : nextLight;
    }

    void write(DataOutput out) throws IOException {
        Values.writeInstant(judgedUntil, out);
        writeIfAny(nextLight, out);
        writeIfAny(forgottenFrom, out);
    }

    static Moments read(DataInput in) throws IOException {
        return new Moments(Values.readInstant(in), readIfAny(in), readIfAny(in));
    }

    private static void writeIfAny(@Nullable Instant at, DataOutput out) throws IOException {
        out.writeBoolean(at != null);
        if (at != null) {
            Values.writeInstant(at, out);
        }
    }

    private static @Nullable Instant readIfAny(DataInput in) throws IOException {
        return in.readBoolean() ? Values.readInstant(in) : null;
    }
}
