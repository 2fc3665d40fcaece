package org.mingjing.rules.plan;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.plan.SlowDates.Due;

/** The stop-watch of the law, sentence by sentence. Its state is a value that each event replaces. */
record SlowStopwatch(Deadline rule, SlowReading reading) {

    /** An open clock; {@code pause} counts from 1, 0 if it runs. */
    private record Open(int opening, Due unrolled, List<Integer> used, List<Integer> extended, int pause, int since) {}

    List<String> rows() {
        var rows = new ArrayList<String>();
        var open = new ArrayList<Open>();
        reading.all().forEach(i -> hear(i, open, rows));
        for (var clock : open) {
            var due = due(clock);
            rows.add(row(clock, clock.pause() > 0 ? "paused" : reading.light(due, rule.limit()), 0));
        }
        return rows;
    }

    // `open` holds the open clock, or nothing.
    private void hear(int i, List<Open> open, List<String> rows) {
        open.replaceAll(clock -> from(i, extend(i, until(i, clock))));
        if (!open.isEmpty() && (rule.stop().include(reading.event(i)) || reading.closes(i))) {
            var clock = goOn(i, open.removeFirst());
            rows.add(row(clock, isInTime(i, clock) ? "met" : "late", i));
        }
        if (reading.occurs(rule.head(), rule.restart(), i)) {
            open.forEach(clock -> rows.add(row(goOn(i, clock), "superseded", i)));
            open.clear();
            open.add(opened(i));
        }
        if (open.isEmpty() && reading.occurs(rule.head(), rule.start(), i)) {
            open.add(opened(i));
        }
    }

    private Open opened(int i) {
        var unused = rule.extensions().stream().map(extension -> 0).toList();
        return new Open(i, reading.dates().due(reading.at(i), rule.limit().within()), unused, List.of(), 0, 0);
    }

    private Open until(int i, Open clock) {
        return clock.pause() > 0 && rule.pauses().get(clock.pause() - 1).until().include(reading.event(i))
                ? goOn(i, clock)
                : clock;
    }

    private Open extend(int i, Open clock) {
        var moved = clock;
        for (var entry = 0; entry < rule.extensions().size(); entry++) {
            var extension = rule.extensions().get(entry);
            if (extension.on().include(reading.event(i))
                    && moved.pause() == 0
                    && isInTime(i, moved)
                    && moved.used().get(entry) < extension.atMost()) {
                var used = new ArrayList<>(moved.used());
                used.set(entry, used.get(entry) + 1);
                var extended = new ArrayList<>(moved.extended());
                extended.add(i);
                var later = reading.dates().later(moved.unrolled(), extension.by());
                moved = new Open(moved.opening(), later, used, extended, 0, 0);
            }
        }
        return moved;
    }

    private Open from(int i, Open clock) {
        return IntStream.rangeClosed(1, rule.pauses().size())
                .filter(entry -> rule.pauses().get(entry - 1).from().include(reading.event(i)))
                .filter(entry -> clock.pause() == 0 && isInTime(i, clock))
                .mapToObj(
                        entry -> new Open(clock.opening(), clock.unrolled(), clock.used(), clock.extended(), entry, i))
                .findFirst()
                .orElse(clock);
    }

    private Open goOn(int i, Open clock) {
        return clock.pause() == 0
                ? clock
                : new Open(clock.opening(), stoodStill(i, clock), clock.used(), clock.extended(), 0, 0);
    }

    private Due stoodStill(int i, Open clock) {
        var from = reading.at(clock.since());
        var until = reading.at(i);
        var date = clock.unrolled().date();
        var exact = clock.unrolled().exact();
        return new Due(
                date == null
                        ? null
                        : date.plusDays(ChronoUnit.DAYS.between(
                                reading.dates().dateOf(from), reading.dates().dateOf(until))),
                exact == null ? null : exact.plus(Duration.between(from, until)));
    }

    private boolean isInTime(int i, Open clock) {
        return reading.dates().isInTime(reading.at(i), due(clock));
    }

    private Due due(Open clock) {
        return reading.rolled(clock.unrolled(), rule.limit());
    }

    private String row(Open clock, String state, int closing) {
        var positions = IntStream.concat(
                IntStream.of(clock.opening()),
                IntStream.concat(
                        clock.extended().stream().mapToInt(Integer::intValue),
                        IntStream.of(closing).filter(position -> position > 0)));
        return reading.row(
                rule.head(), state, reading.at(clock.opening()), due(clock).toString(), positions.toArray());
    }
}
