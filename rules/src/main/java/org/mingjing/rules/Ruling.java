package org.mingjing.rules;

import java.util.List;

/**
 * A finding with its rule and all that it rests on, so that a sentence can say why. Events are given in the order in which
 * the finding names them.
 */
public record Ruling(Rule rule, Finding finding, List<Event> events, Grounds grounds) {

    public Ruling {
        events = List.copyOf(events);
    }
}
