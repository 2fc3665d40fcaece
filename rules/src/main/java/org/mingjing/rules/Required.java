package org.mingjing.rules;

import java.util.List;

/** An event must carry these attributes, not empty: <em>a re-allocation states its reason</em>. */
public record Required(Head head, Activities activity, List<String> attributes) implements Rule {

    public Required {
        attributes = List.copyOf(attributes);
    }

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.occurrences(head, activity).stream()
                .filter(position -> !isComplete(matter.event(position)))
                .map(position -> matter.breach(head, position))
                .toList();
    }

    private boolean isComplete(Event event) {
        return attributes.stream()
                .map(name -> event.attributes().getOrDefault(name, ""))
                .noneMatch(value -> value instanceof String text && text.isBlank());
    }
}
