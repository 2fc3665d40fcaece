package org.mingjing.rules;

import java.util.Map;
import java.util.Set;

/** A rule's {@code where}: whether it is meant for an event, by the attributes of the case and of the event. */
@FunctionalInterface
public interface Condition {

    Condition ALWAYS = (ofCase, ofEvent) -> true;

    /** The attributes it looks at, as they are written: {@code case.kind}, {@code event.measure}. */
    default Set<String> attributes() {
        return Set.of();
    }

    boolean holds(Map<String, Object> ofCase, Map<String, Object> ofEvent);
}
