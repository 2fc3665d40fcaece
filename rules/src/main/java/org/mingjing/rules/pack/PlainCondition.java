package org.mingjing.rules.pack;

import java.util.Map;
import java.util.Set;
import org.mingjing.rules.Condition;

/**
 * A condition of the plainest kind, attributes compared with constants or with each other, joined by and, or and not:
 * answered without an interpreter. It says what CEL says, and asks CEL where it cannot tell.
 */
record PlainCondition(PlainTerm term, Condition inFull) implements Condition {

    @Override
    public Set<String> attributes() {
        return inFull.attributes();
    }

    @Override
    public boolean holds(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
        return switch (term.said(ofCase, ofEvent)) {
            case YES -> true;
            case NO -> false;
            case UNTOLD -> inFull.holds(ofCase, ofEvent);
        };
    }

    @Override
    public String toString() {
        return inFull.toString();
    }
}
