package org.mingjing.rules;

import java.util.List;

/** Of these activities a case may have only one: <em>prosecuted or not prosecuted</em>. One breach a case. */
public record Exclusive(Head head, Activities activities) implements Rule {

    @Override
    public List<Finding> judge(Matter matter) {
        var occurrences = matter.occurrences(head, activities);
        if (occurrences.isEmpty()) {
            return List.of();
        }
        var first = occurrences.getFirst();
        return occurrences.stream()
                .filter(position -> !matter.event(position)
                        .activity()
                        .equals(matter.event(first).activity()))
                .limit(1)
                .map(position -> matter.breach(head, first, position))
                .toList();
    }
}
