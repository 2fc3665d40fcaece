package org.mingjing.rules;

import java.util.List;
import java.util.Map;

/** An event must carry these attributes, not empty: <em>a re-allocation states its reason</em>. */
public record Required(Head head, Activities activity, List<String> attributes) implements Rule {

    public Required {
        attributes = List.copyOf(attributes);
    }

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.occurrences(head, activity).stream()
                .filter(position -> !isComplete(matter.event(position).attributes()))
                .map(position -> matter.breach(head, position))
                .toList();
    }

    /** Whether an event with these attributes lacks nothing. */
    public boolean isComplete(Map<String, Object> ofEvent) {
        return attributes.stream()
                .map(name -> ofEvent.getOrDefault(name, ""))
                .noneMatch(value -> value instanceof String text && text.isBlank());
    }
}
