package org.mingjing.rules;

import java.util.Map;

/** A rule's {@code where}: whether it is meant for an event, by the attributes of the case and of the event. */
@FunctionalInterface
public interface Condition {

    Condition ALWAYS = (ofCase, ofEvent) -> true;

    boolean holds(Map<String, Object> ofCase, Map<String, Object> ofEvent);
}
