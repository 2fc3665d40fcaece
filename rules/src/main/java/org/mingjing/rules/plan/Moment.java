package org.mingjing.rules.plan;

import java.util.Arrays;
import java.util.Map;
import org.mingjing.rules.Finding;
import org.mingjing.rules.State;

/** One event of one case as the probes feel it, with the memory of all cases behind it. */
final class Moment {

    Cells cells = new Cells();
    private final int width;
    private final int mask;
    private final Row row = new Row();
    private RowSink sink;
    private final Attributes attributes;
    private int[] heard;
    private long[] slots;
    private int base;

    int caseNumber;
    int event;
    int activity;
    long time;
    int actor;
    int position;

    private Moment(int width, int cases, int mask, RowSink sink, Attributes attributes) {
        this.width = width;
        this.mask = mask;
        this.sink = sink;
        this.attributes = attributes;
        this.heard = new int[cases];
        this.slots = new long[Math.multiplyExact(cases, width)];
    }

    /** Has memory for so many cases, numbered from 0. */
    static Moment of(int width, int cases, RowSink sink, Attributes attributes) {
        return new Moment(width, cases, ~0, sink, attributes);
    }

    /** Has memory for one case at a time, whatever its number. */
    static Moment ofOne(int width, RowSink sink, Attributes attributes) {
        return new Moment(width, 1, 0, sink, attributes);
    }

    /** Goes on in the memory of one case that somebody keeps; only for a moment of one case. */
    void resume(CaseMemory memory) {
        heard = memory.heard();
        slots = memory.slots();
        cells = memory.cells();
    }

    /** Counts an event that no rule listens to. */
    void pass(int ofCase) {
        heard[ofCase & mask]++;
    }

    void hear(int ofCase, int number, int what, long when, int who) {
        turnTo(ofCase);
        position = ++heard[ofCase & mask];
        event = number;
        activity = what;
        time = when;
        actor = who;
    }

    Moment telling(RowSink other) {
        sink = other;
        return this;
    }

    void turnTo(int ofCase) {
        caseNumber = ofCase;
        base = (ofCase & mask) * width;
    }

    void makeRoomFor(int cases) {
        if (cases > heard.length) {
            var room = Math.max(cases, heard.length + heard.length / 2 + 16);
            heard = Arrays.copyOf(heard, room);
            slots = Arrays.copyOf(slots, Math.multiplyExact(room, width));
        }
    }

    /** Forgets one case, but for cells that its probes still hold. */
    void forget(int ofCase) {
        var place = ofCase & mask;
        heard[place] = 0;
        Arrays.fill(slots, place * width, (place + 1) * width, 0);
    }

    long slot(int place) {
        return slots[base + place];
    }

    void keep(int place, long value) {
        slots[base + place] = value;
    }

    Map<String, Object> ofCase() {
        return attributes.ofCase(caseNumber);
    }

    Map<String, Object> ofEvent() {
        return attributes.ofEvent(event);
    }

    void breach(int rule) {
        breach(rule, 0);
    }

    /** A breach at this event, with an earlier one that explains it. */
    void breach(int rule, int earlier) {
        var breach = row(rule, State.BREACH, time);
        if (earlier > 0) {
            breach.name(earlier);
        }
        breach.name(position);
        tell(breach);
    }

    Row row(int rule, State state, long at) {
        row.clear();
        row.rule = rule;
        row.caseNumber = caseNumber;
        row.state = state;
        row.at = at;
        return row;
    }

    void tell(Row told) {
        sink.row(told);
    }

    /** Tells a row of a readable rule. */
    void tell(Finding finding, int rule) {
        var told = row(rule, finding.state(), Dates.nanos(finding.at()));
        told.fill(finding);
        sink.row(told);
    }
}
