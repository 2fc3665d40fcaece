package org.mingjing.rules;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;

/** All that is known of one case. Its events are in order of time; those of one time keep the order of arrival. */
public record CaseHistory(String id, Map<String, Object> attributes, List<Event> events) {

    public CaseHistory {
        attributes = Map.copyOf(attributes);
        events = List.copyOf(events);
    }

    /** Takes the events in order of arrival. */
    public static CaseHistory of(String id, Map<String, Object> attributes, List<Event> arrived) {
        return new CaseHistory(
                id, attributes, arrived.stream().sorted(comparing(Event::at)).toList());
    }
}
