package org.mingjing.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mingjing.rules.plan.EventColumns;

/**
 * A log in order of time. A larger one is made of copies of a small one, each an office of its own: other cases, other
 * people, begun a little later.
 */
record Sample(List<String> activities, EventColumns log) {

    private static final long YEAR = Duration.ofDays(365).toNanos();

    static Sample of(List<String> activities, EventColumns base, int copies) {
        var actors = Arrays.stream(base.actor()).max().orElse(-1) + 1;
        var events = base.events() * copies;
        var at = new long[events];
        for (var event = 0; event < events; event++) {
            at[event] = base.time()[event % base.events()] + event / base.events() * (YEAR / copies);
        }
        var order = IntStream.range(0, events)
                .boxed()
                .sorted((one, other) -> Long.compare(at[one], at[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        var cases = new int[events];
        var activity = new int[events];
        var time = new long[events];
        var actor = new int[events];
        for (var place = 0; place < events; place++) {
            var event = order[place];
            var copied = event % base.events();
            var copy = event / base.events();
            cases[place] = base.caseNumber()[copied] + copy * base.cases();
            activity[place] = base.activity()[copied];
            time[place] = at[event];
            actor[place] = base.actor()[copied] < 0 ? -1 : base.actor()[copied] + copy * actors;
        }
        return new Sample(activities, new EventColumns(base.cases() * copies, cases, activity, time, actor));
    }

    int activity(String name) {
        return activities.indexOf(name);
    }

    long newest() {
        return log.time()[log.events() - 1];
    }

    Instant asOf() {
        return Instant.ofEpochSecond(0, newest());
    }
}
