package org.mingjing.rules.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.log.Fault;
import org.mingjing.rules.log.LogSink;
import org.mingjing.rules.plan.Attributes;
import org.mingjing.rules.plan.CaseOrder;
import org.mingjing.rules.plan.EventColumns;

/**
 * Gathers a log in columns, cases in order of first appearance, and notes what could not be read. Attributes are kept only
 * if the rules ask for them.
 */
final class CaseFiles implements LogSink, Attributes {

    private static final Instant EARLIEST = Instant.ofEpochSecond(0, Long.MIN_VALUE);
    private static final Instant LATEST = Instant.ofEpochSecond(0, Long.MAX_VALUE);

    private final boolean keepsAttributes;
    private final Numbers cases = new Numbers();
    private final Numbers activities = new Numbers();
    private final Numbers actors = new Numbers();
    private final Map<Integer, Map<String, Object>> ofCases = new HashMap<>();
    private final List<Map<String, Object>> ofEvents = new ArrayList<>();
    private final Map<Integer, Instant> farTimes = new HashMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private int size;
    private int[] caseNumber = new int[1024];
    private int[] activity = new int[1024];
    private int[] actor = new int[1024];
    private long[] time = new long[1024];

    CaseFiles(boolean keepsAttributes) {
        this.keepsAttributes = keepsAttributes;
    }

    @Override
    public void caseAttributes(String caseId, Map<String, Object> attributes) {
        var number = cases.of(caseId);
        if (keepsAttributes) {
            ofCases.computeIfAbsent(number, unknown -> new HashMap<>()).putAll(attributes);
        }
    }

    @Override
    public void event(long line, String caseId, Event event) {
        if (size == time.length) {
            makeRoom();
        }
        caseNumber[size] = cases.of(caseId);
        activity[size] = activities.of(event.activity());
        actor[size] = event.actor() == null ? -1 : actors.of(event.actor());
        time[size] = nanos(event.at());
        if (keepsAttributes) {
            ofEvents.add(event.attributes());
        }
        size++;
    }

    private void makeRoom() {
        var room = size + size / 2;
        caseNumber = Arrays.copyOf(caseNumber, room);
        activity = Arrays.copyOf(activity, room);
        actor = Arrays.copyOf(actor, room);
        time = Arrays.copyOf(time, room);
    }

    private long nanos(Instant at) {
        if (at.isAfter(EARLIEST) && at.isBefore(LATEST)) {
            return at.getEpochSecond() * 1_000_000_000L + at.getNano();
        }
        farTimes.put(size, at);
        return at.isAfter(LATEST) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }

    @Override
    public void unreadable(long line, Fault fault) {
        unreadable.add("line %d: %s".formatted(line, fault.sentence()));
    }

    List<String> unreadable() {
        return unreadable;
    }

    EventColumns columns() {
        return new EventColumns(size, cases.names().size(), caseNumber, activity, time, actor, this);
    }

    List<String> ids() {
        return cases.names();
    }

    List<String> activities() {
        return activities.names();
    }

    /** The case in full; its events keep the order of the file before they are sorted by their true times. */
    CaseHistory history(int ofCase, CaseOrder order) {
        var events = Arrays.stream(order.events(ofCase))
                .sorted()
                .mapToObj(this::event)
                .toList();
        return CaseHistory.of(cases.names().get(ofCase), ofCase(ofCase), events);
    }

    private Event event(int place) {
        return new Event(
                activities.names().get(activity[place]),
                at(place),
                actor[place] < 0 ? null : actors.names().get(actor[place]),
                ofEvent(place));
    }

    private Instant at(int place) {
        var far = farTimes.get(place);
        return far == null ? Instant.ofEpochSecond(0, time[place]) : far;
    }

    @Override
    public Map<String, Object> ofCase(int number) {
        return ofCases.getOrDefault(number, Map.of());
    }

    @Override
    public Map<String, Object> ofEvent(int place) {
        return keepsAttributes ? ofEvents.get(place) : Map.of();
    }
}
