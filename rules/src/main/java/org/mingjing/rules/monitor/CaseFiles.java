package org.mingjing.rules.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.log.EventBlock;
import org.mingjing.rules.log.Fault;
import org.mingjing.rules.log.LogSink;
import org.mingjing.rules.log.Names;
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
    private final Names cases = new Names();
    private final Names activities = new Names();
    private final Names actors = new Names();
    private final Map<Integer, Map<String, Object>> ofCases = new HashMap<>();
    private final List<Map<String, Object>> ofEvents = new ArrayList<>();
    private final Map<Integer, Instant> farTimes = new HashMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private final GatheredEvents gathered = new GatheredEvents();
    private @Nullable EventColumns columns;

    CaseFiles(boolean keepsAttributes) {
        this.keepsAttributes = keepsAttributes;
    }

    @Override
    public boolean asksForAttributes() {
        return keepsAttributes;
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
        add(
                cases.of(caseId),
                activities.of(event.activity()),
                event.actor() == null ? -1 : actors.of(event.actor()),
                event.at());
        if (keepsAttributes) {
            ofEvents.add(event.attributes());
        }
    }

    @Override
    public void block(EventBlock block, long linesBefore) {
        add(block, 0, block.size());
    }

    /** Takes some of the events of a block, from one place to before another. */
    void add(EventBlock block, int from, int until) {
        var ofCase = new Numbering(block.cases(), cases);
        var what = new Numbering(block.activities(), activities);
        var who = new Numbering(block.actors(), actors);
        for (var event = from; event < until; event++) {
            add(
                    ofCase.here(block.caseNumber(event)),
                    what.here(block.activity(event)),
                    block.actor(event) < 0 ? -1 : who.here(block.actor(event)),
                    block.at(event));
            if (keepsAttributes) {
                ofEvents.add(block.attributes(event));
            }
        }
    }

    /** The numbers here of names there, each looked up once, when it is first asked for. */
    private static final class Numbering {

        private final Names there;
        private final Names here;
        private final int[] known;

        Numbering(Names there, Names here) {
            this.there = there;
            this.here = here;
            this.known = new int[there.size()];
        }

        int here(int number) {
            if (known[number] == 0) {
                known[number] = here.of(there, number) + 1;
            }
            return known[number] - 1;
        }
    }

    private void add(int ofCase, int what, int who, Instant at) {
        gathered.add(ofCase, what, who, nanos(at));
    }

    private long nanos(Instant at) {
        if (at.isAfter(EARLIEST) && at.isBefore(LATEST)) {
            return at.getEpochSecond() * 1_000_000_000L + at.getNano();
        }
        farTimes.put(gathered.size(), at);
        return at.isAfter(LATEST) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }

    @Override
    public void unreadable(long line, Fault fault) {
        unreadable.add(sentence(line, fault));
    }

    static String sentence(long line, Fault fault) {
        return "line %d: %s".formatted(line, fault.sentence());
    }

    List<String> unreadable() {
        return unreadable;
    }

    /** The whole log, once it has been read. */
    EventColumns columns() {
        if (columns == null) {
            columns = gathered.taken(cases.size(), this);
        }
        return columns;
    }

    /** How many events there are, until the {@link #columns()} are made. */
    int events() {
        return gathered.size();
    }

    /** How many cases there are. */
    int size() {
        return cases.size();
    }

    String id(int ofCase) {
        return cases.text(ofCase);
    }

    List<String> activities() {
        return IntStream.range(0, activities.size()).mapToObj(activities::text).toList();
    }

    /** The case in full; its events keep the order of the file before they are sorted by their true times. */
    CaseHistory history(int ofCase, CaseOrder order) {
        var events = Arrays.stream(order.events(ofCase))
                .sorted()
                .mapToObj(this::event)
                .toList();
        return CaseHistory.of(cases.text(ofCase), ofCase(ofCase), events);
    }

    private Event event(int place) {
        var log = columns();
        var actor = log.actor()[place];
        return new Event(
                activities.text(log.activity()[place]),
                at(place),
                actor < 0 ? null : actors.text(actor),
                ofEvent(place));
    }

    private Instant at(int place) {
        var far = farTimes.get(place);
        return far == null ? Instant.ofEpochSecond(0, columns().time()[place]) : far;
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
