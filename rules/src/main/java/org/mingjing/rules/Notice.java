package org.mingjing.rules;

import java.util.List;
import org.mingjing.rules.calendar.Length;

/** Something needs notice, given long enough before: <em>a hearing is announced at least three days ahead</em>. */
public record Notice(Head head, Activities activity, Activities before, Length atLeast) implements Rule {

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.occurrences(head, before).stream()
                .filter(position -> matter.firstBefore(position, activity)
                        .filter(notified -> matter.isOver(notified, atLeast, position))
                        .isEmpty())
                .map(position -> matter.breach(head, position))
                .toList();
    }
}
