package org.mingjing.rules;

import java.util.List;
import org.mingjing.rules.calendar.Length;

/**
 * Something may not happen until a time has passed: <em>no suit before the announcement has hung for 30 days</em>.
 * Counted from the latest {@code start}; without one it is no matter of this rule.
 */
public record Wait(Head head, Activities start, Activities activity, Length length) implements Rule {

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.occurrences(head, activity).stream()
                .filter(position -> matter.lastBefore(position, start)
                        .filter(opening -> isTooSoon(opening, position, matter))
                        .isPresent())
                .map(position -> matter.breach(head, position))
                .toList();
    }

    private boolean isTooSoon(int opening, int position, Matter matter) {
        return length.isExact()
                ? !matter.isOver(opening, length, position)
                : matter.isWithin(opening, length, position);
    }
}
