package org.mingjing.rectification;

import java.time.Instant;
import org.mingjing.people.Officer;

/** Who does something, and when. */
public record Act(Officer officer, Instant at) {

    Who who() {
        return new Who(officer.login(), officer.name());
    }
}
