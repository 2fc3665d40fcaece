package org.mingjing.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.calendar.Length;

/**
 * {@code needs} must have happened before {@code activity}, if so said no longer than {@code within} before it:
 * <em>no questioning before the rights were explained</em>.
 */
public record Precedence(
        Head head,
        Activities activity,
        Activities needs,
        @Nullable Length within) implements Rule {

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.occurrences(head, activity).stream()
                .filter(position -> !isPrepared(position, matter))
                .map(position -> matter.breach(head, position))
                .toList();
    }

    private boolean isPrepared(int position, Matter matter) {
        return matter.lastBefore(position, needs)
                .filter(earlier -> within == null || matter.isWithin(earlier, within, position))
                .isPresent();
    }
}
