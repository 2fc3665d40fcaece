package org.mingjing.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Something may happen so many times and no more: <em>returned for supplementary investigation at most twice</em>
 * (Criminal Procedure Law art. 175). Each occurrence beyond is a breach.
 */
public record AtMost(Head head, Activities activity, int times) implements Rule {

    @Override
    public List<Finding> judge(Matter matter) {
        var breaches = new ArrayList<Finding>();
        var seen = 0;
        for (var position : matter.occurrences(head, activity)) {
            seen++;
            if (seen > times) {
                breaches.add(matter.breach(head, position));
            }
        }
        return breaches;
    }
}
