package org.mingjing.rectification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was done at a station, by whom and when. Written once, never edited.
 *
 * @param lasting of a measure: what keeps it from happening again
 * @param day of an accepting check: when it is looked back at; of a relapse: the new due date
 */
public record Step(
        int round,
        Kind kind,
        String by,
        Instant at,
        String words,
        @Nullable String lasting,
        @Nullable Outcome outcome,
        @Nullable LocalDate day,
        @Nullable Long evidenceId) {

    /** The stations that leave a row, and the relapse, which leaves one by itself. */
    public enum Kind {
        CAUSE,
        MEASURE,
        PROOF,
        CHECK,
        LOOK_BACK,
        RELAPSE
    }

    /** How a check or a look-back ended. */
    public enum Outcome {
        ACCEPTED,
        SENT_BACK,
        HELD,
        CAME_BACK
    }

    boolean endsTheRound() {
        return kind == Kind.RELAPSE || outcome == Outcome.SENT_BACK || outcome == Outcome.CAME_BACK;
    }
}
