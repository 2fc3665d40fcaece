package org.mingjing.rectification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was done at a station or beside it, by whom and when. Written once, never edited.
 *
 * @param lasting of a measure: what keeps it from happening again
 * @param day of an accepting check: when it is looked back at; of an extension, a relapse and a look-back that found the
 *     problem again: the new due date
 */
public record Step(
        int round,
        Kind kind,
        Who who,
        Instant at,
        String words,
        @Nullable String lasting,
        @Nullable Outcome outcome,
        @Nullable LocalDate day,
        @Nullable Long evidenceId) {

    /** What leaves a row, in the order in which it can happen in a round. */
    public enum Kind {
        EXTENSION_ASKED,
        EXTENSION,
        CAUSE,
        MEASURE,
        PROOF,
        CHECK,
        LOOK_BACK,
        /** The rule that found the problem found it again. */
        RELAPSE,
        WITHDRAWAL
    }

    /** How a check, a look-back or the answer to who asked for more time ended. */
    public enum Outcome {
        ACCEPTED,
        SENT_BACK,
        HELD,
        CAME_BACK,
        GRANTED,
        REFUSED
    }

    static Step of(int round, Kind kind, Act act, String words) {
        return new Step(round, kind, act.who(), act.at(), words, null, null, null, null);
    }

    Step with(Outcome how, @Nullable LocalDate on) {
        return new Step(round, kind, who, at, words, lasting, how, on, evidenceId);
    }

    Step until(LocalDate on) {
        return new Step(round, kind, who, at, words, lasting, outcome, on, evidenceId);
    }

    Step lasting(String measure) {
        return new Step(round, kind, who, at, words, measure, outcome, day, evidenceId);
    }

    Step proved(@Nullable Long evidence) {
        return new Step(round, kind, who, at, words, lasting, outcome, day, evidence);
    }

    boolean isRecurrence() {
        return kind == Kind.RELAPSE || outcome == Outcome.CAME_BACK;
    }

    boolean endsTheRound() {
        return isRecurrence() || outcome == Outcome.SENT_BACK;
    }

    boolean movesTheDueDate() {
        return isRecurrence() || outcome == Outcome.GRANTED;
    }

    /** Whether it is a part of the putting right itself. */
    boolean putsRight() {
        return kind == Kind.CAUSE || kind == Kind.MEASURE || kind == Kind.PROOF;
    }
}
