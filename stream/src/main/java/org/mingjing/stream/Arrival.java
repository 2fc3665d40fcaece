package org.mingjing.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;

/** An event as it arrives: with its case, and what is newly known of the case. */
public record Arrival(String caseId, Map<String, Object> caseAttributes, Event event) {

    CaseHistory joining(CaseHistory known) {
        var attributes = new HashMap<>(known.attributes());
        attributes.putAll(caseAttributes);
        List<Event> events =
                Stream.concat(known.events().stream(), Stream.of(event)).toList();
        return CaseHistory.of(caseId, attributes, events);
    }
}
