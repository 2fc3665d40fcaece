package org.mingjing.rules.monitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.log.Fault;
import org.mingjing.rules.log.LogSink;

/** Gathers a log by case, in order of first appearance, and notes what could not be read. */
final class CaseFiles implements LogSink {

    private final Map<String, CaseFile> files = new LinkedHashMap<>();
    private final List<String> unreadable = new ArrayList<>();

    @Override
    public void caseAttributes(String caseId, Map<String, Object> attributes) {
        file(caseId).attributes().putAll(attributes);
    }

    @Override
    public void event(long line, String caseId, Event event) {
        file(caseId).events().add(event);
    }

    @Override
    public void unreadable(long line, Fault fault) {
        unreadable.add("line %d: %s".formatted(line, fault.sentence()));
    }

    private CaseFile file(String caseId) {
        return files.computeIfAbsent(caseId, id -> new CaseFile(new HashMap<>(), new ArrayList<>()));
    }

    Stream<CaseHistory> histories() {
        return files.entrySet().stream()
                .map(file -> CaseHistory.of(
                        file.getKey(),
                        file.getValue().attributes(),
                        file.getValue().events()));
    }

    List<String> unreadable() {
        return unreadable;
    }

    private record CaseFile(Map<String, Object> attributes, List<Event> events) {}
}
