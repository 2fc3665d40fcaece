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
        return attributes.stream().noneMatch(name -> isAbsent(name, ofEvent));
    }

    /** Those that an event with these attributes lacks. */
    public List<String> absent(Map<String, Object> ofEvent) {
        return attributes.stream().filter(name -> isAbsent(name, ofEvent)).toList();
    }

    private static boolean isAbsent(String name, Map<String, Object> ofEvent) {
        return ofEvent.getOrDefault(name, "") instanceof String text && text.isBlank();
    }
}
