package org.mingjing.casewatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.State;

/** How a finding stands. A running clock has no colour of its own: that is a matter of the instant at which one looks. */
public enum FindingState {
    RUNNING,
    PAUSED,
    OPEN,
    LATE,
    BREACH,
    MET,
    SUPERSEDED,
    NOT_JUDGED,
    WITHDRAWN;

    /** The state that the rule would give at an instant: a clock that runs has a colour then. */
    State at(Instant now, @Nullable Instant yellowFrom, @Nullable Instant redFrom) {
        return switch (this) {
            case RUNNING -> colour(now, yellowFrom, redFrom);
            case PAUSED -> State.PAUSED;
            case LATE -> State.LATE;
            case BREACH -> State.BREACH;
            case MET -> State.MET;
            case SUPERSEDED -> State.SUPERSEDED;
            case OPEN -> State.OPEN;
            case NOT_JUDGED, WITHDRAWN -> throw new IllegalStateException("%s is said by no rule".formatted(this));
        };
    }

    private static State colour(Instant now, @Nullable Instant yellowFrom, @Nullable Instant redFrom) {
        if (redFrom != null && !now.isBefore(redFrom)) {
            return State.RED;
        }
        return yellowFrom != null && !now.isBefore(yellowFrom) ? State.YELLOW : State.GREEN;
    }

    static FindingState of(State state) {
        return switch (state) {
            case GREEN, YELLOW, RED -> RUNNING;
            case PAUSED -> PAUSED;
            case OPEN -> OPEN;
            case LATE -> LATE;
            case BREACH -> BREACH;
            case MET -> MET;
            case SUPERSEDED -> SUPERSEDED;
        };
    }
}
