package org.mingjing.rules;

import java.util.List;

/** Something must have happened so many times when the case is closed. Judged once, at the first closing. */
public record AtLeast(Head head, Activities activity, int times) implements Rule {

    @Override
    public List<Finding> judge(Matter matter) {
        return matter
                .firstClosing()
                .filter(closing -> matter.occurrences(head, activity).stream()
                                .filter(position -> position <= closing)
                                .count()
                        < times)
                .map(closing -> matter.breach(head, closing))
                .stream()
                .toList();
    }
}
