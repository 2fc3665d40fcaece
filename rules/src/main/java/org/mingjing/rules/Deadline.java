package org.mingjing.rules;

import java.util.List;

/**
 * Something must be done within a limit: <em>review for prosecution within one month</em>. Reads one case as a
 * stop-watch: {@code start} opens a clock, {@code stop} or the end of the case closes it, {@code restart} replaces it,
 * extensions and pauses granted in time move its due date. Extending too late cures nothing.
 */
public record Deadline(
        Head head,
        Activities start,
        Activities stop,
        Activities restart,
        Limit limit,
        List<Extension> extensions,
        List<Pause> pauses)
        implements Rule {

    public Deadline {
        extensions = List.copyOf(extensions);
        pauses = List.copyOf(pauses);
    }

    @Override
    public List<Finding> judge(Matter matter) {
        return clocks(matter).stream().map(Clock::finding).toList();
    }

    @Override
    public List<Clock> clocks(Matter matter) {
        return new Stopwatch(this, matter).read();
    }
}
