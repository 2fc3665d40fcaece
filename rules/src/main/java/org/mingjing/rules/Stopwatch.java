package org.mingjing.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Clock.Mark;

/** Reads a case event by event for one {@link Deadline}. At most one clock runs at a time. */
final class Stopwatch {

    private final Deadline rule;
    private final Matter matter;
    private final List<Clock> read = new ArrayList<>();
    private final int[] used;
    private @Nullable RunningClock running;
    private @Nullable Pause pause;

    Stopwatch(Deadline rule, Matter matter) {
        this.rule = rule;
        this.matter = matter;
        this.used = new int[rule.extensions().size()];
    }

    List<Clock> read() {
        for (var position = 1; position <= matter.events().size(); position++) {
            hear(matter.event(position), matter.mark(position));
        }
        if (running != null) {
            read.add(running.leaveOpen(left()));
        }
        return List.copyOf(read);
    }

    private List<Extension> left() {
        return IntStream.range(0, used.length)
                .filter(entry -> used[entry] < rule.extensions().get(entry).atMost())
                .mapToObj(rule.extensions()::get)
                .toList();
    }

    // One event may do several things; this order decides between them.
    private void hear(Event event, Mark mark) {
        if (running != null) {
            goOn(running, event, mark);
            extend(running, event, mark);
            standStill(running, event, mark);
            stop(running, event, mark);
        }
        if (rule.restart().include(event) && rule.head().covers(event, matter)) {
            restart(mark);
        }
        if (running == null && rule.start().include(event) && rule.head().covers(event, matter)) {
            open(mark);
        }
    }

    private void goOn(RunningClock clock, Event event, Mark mark) {
        if (pause != null && pause.until().include(event)) {
            clock.goOn(mark);
            pause = null;
        }
    }

    private void extend(RunningClock clock, Event event, Mark mark) {
        for (var entry = 0; entry < used.length; entry++) {
            var extension = rule.extensions().get(entry);
            if (extension.on().include(event)
                    && !clock.standsStill()
                    && used[entry] < extension.atMost()
                    && clock.isInTime(mark)) {
                clock.extend(mark, extension);
                used[entry]++;
            }
        }
    }

    private void standStill(RunningClock clock, Event event, Mark mark) {
        for (var entry : rule.pauses()) {
            if (entry.from().include(event) && !clock.standsStill() && clock.isInTime(mark)) {
                clock.standStill(entry, mark);
                pause = entry;
            }
        }
    }

    private void stop(RunningClock clock, Event event, Mark mark) {
        if (rule.stop().include(event) || matter.closes().include(event)) {
            read.add(clock.stop(mark));
            running = null;
        }
    }

    private void restart(Mark mark) {
        if (running != null) {
            read.add(running.supersede(mark));
        }
        open(mark);
    }

    private void open(Mark mark) {
        running = new RunningClock(rule.head().id(), rule.limit(), matter, mark);
        pause = null;
        Arrays.fill(used, 0);
    }
}
