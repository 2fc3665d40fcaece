package org.mingjing.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code activity} must be followed by {@code then}: <em>each petition is answered</em>. Without a limit it stays open
 * until then, and the end of the case turns it into a breach. With a limit each occurrence is a clock of its own.
 */
public record Response(
        Head head,
        Activities activity,
        Activities then,
        @Nullable Limit limit) implements Rule {

    @Override
    public List<Finding> judge(Matter matter) {
        return limit == null
                ? unanswered(matter)
                : clocks(matter).stream().map(Clock::finding).toList();
    }

    private List<Finding> unanswered(Matter matter) {
        var findings = new ArrayList<Finding>();
        var open = new ArrayList<Integer>();
        for (var position = 1; position <= matter.events().size(); position++) {
            var event = matter.event(position);
            if (then.include(event)) {
                open.clear();
            }
            if (matter.closes().include(event)) {
                for (var occurrence : open) {
                    findings.add(Finding.breach(head.id(), event, occurrence, position));
                }
                open.clear();
            }
            if (activity.include(event) && head.covers(event, matter)) {
                open.add(position);
            }
        }
        for (var occurrence : open) {
            findings.add(Finding.open(head.id(), matter.event(occurrence), occurrence));
        }
        return findings;
    }

    @Override
    public List<Clock> clocks(Matter matter) {
        if (limit == null) {
            return List.of();
        }
        var clocks = new ArrayList<Clock>();
        var open = new ArrayList<RunningClock>();
        for (var position = 1; position <= matter.events().size(); position++) {
            var event = matter.event(position);
            var mark = matter.mark(position);
            if (then.include(event) || matter.closes().include(event)) {
                open.forEach(clock -> clocks.add(clock.stop(mark)));
                open.clear();
            }
            if (activity.include(event) && head.covers(event, matter)) {
                open.add(new RunningClock(head.id(), limit, matter, mark));
            }
        }
        open.forEach(clock -> clocks.add(clock.leaveOpen(List.of())));
        return clocks;
    }
}
