package org.mingjing.casewatch;

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
