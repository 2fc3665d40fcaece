package org.mingjing.rules.pack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Finding;
import org.mingjing.rules.State;
import org.mingjing.rules.Wording;
import org.mingjing.rules.calendar.Due;

/**
 * One rule shown in one case: what happened, and what the rule must find of it. Worked out from the law, not from what
 * the rule printed.
 *
 * @param place file and line
 */
public record Example(
        String place, String rule, Wording why, CaseHistory history, Instant asOf, List<Expected> findings) {

    public Example {
        findings = List.copyOf(findings);
    }

    /** The rule is broken here, or its time limit missed. Otherwise it is kept. */
    public boolean isBroken() {
        return findings.stream().map(Expected::state).anyMatch(Example::isBad);
    }

    private static boolean isBad(State state) {
        return switch (state) {
            case LATE, RED, BREACH -> true;
            case MET, SUPERSEDED, PAUSED, GREEN, YELLOW, OPEN -> false;
        };
    }

    /** What must be found: the part of a {@link Finding} that can be read off the law. */
    public record Expected(
            State state, Instant at, @Nullable Due due, List<Integer> events) {

        public Expected {
            events = List.copyOf(events);
        }

        public static Expected of(Finding finding) {
            return new Expected(finding.state(), finding.at(), finding.due(), finding.events());
        }
    }
}
