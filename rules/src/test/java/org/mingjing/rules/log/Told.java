package org.mingjing.rules.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.rules.Event;

/** Keeps what a log tells, as lines that can be compared. */
final class Told implements LogSink {

    private final List<Line> lines = new ArrayList<>();
    private int events;
    private int unreadable;

    private record Line(long number, String what) {}

    @Override
    public void caseAttributes(String caseId, Map<String, Object> attributes) {
        lines.add(new Line(0, "case %s %s".formatted(caseId, new TreeMap<>(attributes))));
    }

    @Override
    public void event(long line, String caseId, Event event) {
        events++;
        lines.add(new Line(line, caseId + " " + event));
    }

    @Override
    public void unreadable(long line, Fault fault) {
        unreadable++;
        lines.add(new Line(line, fault.sentence()));
    }

    int events() {
        return events;
    }

    int unreadable() {
        return unreadable;
    }

    List<String> inOrderOfLines() {
        return lines.stream()
                .sorted(Comparator.comparingLong(Line::number))
                .map(Line::toString)
                .toList();
    }
}
