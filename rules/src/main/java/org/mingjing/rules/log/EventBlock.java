package org.mingjing.rules.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Event;
import org.mingjing.rules.log.CsvLog.BadRow;

/** Some rows of a CSV log, read apart from the others: cases, activities and actors are numbered within the block alone. */
public final class EventBlock {

    private static final int NOBODY = -1;

    private final CsvHeader header;
    private final Names cases = new Names();
    private final Names activities = new Names();
    private final Names actors = new Names();
    private final List<Map<String, Object>> attributes = new ArrayList<>();
    private final List<BadLine> unreadable = new ArrayList<>();
    private int size;
    private long[] line = new long[1 << 10];
    private int[] caseNumber = new int[1 << 10];
    private int[] activity = new int[1 << 10];
    private int[] actor = new int[1 << 10];
    private long[] second = new long[1 << 10];
    private int[] nano = new int[1 << 10];

    EventBlock(CsvHeader header) {
        this.header = header;
    }

    /** A line that holds no event. */
    record BadLine(long line, Fault fault) {}

    void add(Row row) {
        try {
            add(row, header.time(row));
        } catch (BadRow bad) {
            unreadable.add(new BadLine(row.line(), bad.fault()));
        }
    }

    private void add(Row row, Instant at) {
        if (size == line.length) {
            makeRoom();
        }
        line[size] = row.line();
        caseNumber[size] = header.caseId(row).numberIn(cases);
        activity[size] = header.activity(row).numberIn(activities);
        actor[size] = header.actor(row).isBlank() ? NOBODY : header.actor(row).numberIn(actors);
        second[size] = at.getEpochSecond();
        nano[size] = at.getNano();
        if (header.hasAttributes()) {
            attributes.add(header.attributes(row));
        }
        size++;
    }

    private void makeRoom() {
        var room = 2 * size;
        line = Arrays.copyOf(line, room);
        caseNumber = Arrays.copyOf(caseNumber, room);
        activity = Arrays.copyOf(activity, room);
        actor = Arrays.copyOf(actor, room);
        second = Arrays.copyOf(second, room);
        nano = Arrays.copyOf(nano, room);
    }

    int rows() {
        return size + unreadable.size();
    }

    /** How many events it holds. */
    public int size() {
        return size;
    }

    public Names cases() {
        return cases;
    }

    public Names activities() {
        return activities;
    }

    public Names actors() {
        return actors;
    }

    /** The place among {@link #cases()}. */
    public int caseNumber(int event) {
        return caseNumber[event];
    }

    /** The place among {@link #activities()}. */
    public int activity(int event) {
        return activity[event];
    }

    /** The place among {@link #actors()}; negative if the event has none. */
    public int actor(int event) {
        return actor[event];
    }

    public Instant at(int event) {
        return Instant.ofEpochSecond(second[event], nano[event]);
    }

    public Map<String, Object> attributes(int event) {
        return attributes.isEmpty() ? Map.of() : attributes.get(event);
    }

    /** Tells all events, and then the lines that hold none. */
    void tell(long linesBefore, LogSink sink) {
        sink.block(this, linesBefore);
        unreadable.forEach(bad -> sink.unreadable(linesBefore + bad.line(), bad.fault()));
    }

    void tellEach(long linesBefore, LogSink sink) {
        for (var event = 0; event < size; event++) {
            sink.event(linesBefore + line[event], cases.text(caseNumber[event]), event(event));
        }
    }

    private Event event(int event) {
        return new Event(activities.text(activity[event]), at(event), actorName(event), attributes(event));
    }

    private @Nullable String actorName(int event) {
        return actor[event] < 0 ? null : actors.text(actor[event]);
    }
}
