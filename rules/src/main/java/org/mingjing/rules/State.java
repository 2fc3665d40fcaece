package org.mingjing.rules;

import java.util.Locale;

/** How a clock stands, or that a rule was broken. Only the open ones can change without a new event. */
public enum State {
    MET,
    LATE,
    SUPERSEDED,
    PAUSED,
    GREEN,
    YELLOW,
    RED,
    BREACH,
    OPEN;

    /** The word in the answer. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
