package org.mingjing.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.rules.Event;
import org.mingjing.rules.log.Fault;
import org.mingjing.rules.log.LogSink;
import org.mingjing.rules.plan.EventColumns;

/** Gathers a log as columns. An activity that says its transition is told apart by it, as the task wants it. */
final class Columns implements LogSink {

    private static final String TRANSITION = "lifecycle:transition";

    private final Map<String, Integer> cases = new HashMap<>();
    private final Map<String, Integer> actors = new HashMap<>();
    private final List<String> activities = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] caseNumber = new int[1 << 16];
    private int[] activity = new int[1 << 16];
    private long[] time = new long[1 << 16];
    private int[] actor = new int[1 << 16];
    private int events;

    @Override
    public void caseAttributes(String caseId, Map<String, Object> attributes) {
        // The task asks for none.
    }

    @Override
    public void event(long line, String caseId, Event event) {
        var transition = event.attributes().get(TRANSITION);
        var name = event.activity().startsWith("W_") && transition != null
                ? event.activity() + ":" + transition
                : event.activity();
        add(caseId, name, nanos(event.at()), event.actor() == null ? -1 : number(actors, event.actor()));
    }

    void add(String caseId, String name, long at, int by) {
        if (events == time.length) {
            grow();
        }
        caseNumber[events] = number(cases, caseId);
        activity[events] = activityNumber(name);
        time[events] = at;
        actor[events] = by;
        events++;
    }

    private void grow() {
        var room = events * 2;
        caseNumber = Arrays.copyOf(caseNumber, room);
        activity = Arrays.copyOf(activity, room);
        time = Arrays.copyOf(time, room);
        actor = Arrays.copyOf(actor, room);
    }

    private int activityNumber(String name) {
        return numbers.computeIfAbsent(name, added -> {
            activities.add(added);
            return activities.size() - 1;
        });
    }

    private static int number(Map<String, Integer> known, String name) {
        return known.computeIfAbsent(name, _ -> known.size());
    }

    private static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
    }

    @Override
    public void unreadable(long line, Fault fault) {
        throw new IllegalArgumentException("line %d: %s".formatted(line, fault.sentence()));
    }

    BaseLog asBase(String name, boolean isMadeUp) {
        var log = new EventColumns(
                cases.size(),
                Arrays.copyOf(caseNumber, events),
                Arrays.copyOf(activity, events),
                Arrays.copyOf(time, events),
                Arrays.copyOf(actor, events));
        return new BaseLog(name, isMadeUp, List.copyOf(activities), log);
    }
}
