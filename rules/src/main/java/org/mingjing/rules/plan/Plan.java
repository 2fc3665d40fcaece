package org.mingjing.rules.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.calendar.LegalTime;

/**
 * A pack compiled for one list of activity names. A whole log is judged by
 *
 * <pre>{@code
 * var plan = Plan.of(pack, names);
 * plan.judge(new EventColumns(cases, caseNumber, activity, time, actor), asOf, row -> ...);
 * }</pre>
 *
 * <p>An activity is its place in {@code names}; a greater number is an activity without a name, which only {@code "*"}
 * matches. Rows come as they become certain: those of one case and rule in order of time, what is open at the end.
 *
 * <p>A clock that rolls in a pack with {@code custody} is judged by its readable rule, because events to come decide
 * whether it rolls; so is a deadline with more entries than a number has bits. Their rows come last, case by case.
 *
 * <p>A plan remembers dates it has reckoned: it serves one thread. Compile one for each.
 */
public final class Plan {

    private final RulePack pack;
    private final Names names = new Names();
    private final Dates dates;
    private final List<Probe> probes = new ArrayList<>();
    private final List<Probe> leaving = new ArrayList<>();
    private final List<Integer> readable = new ArrayList<>();
    private final Listeners unnamed;
    private Listeners[] listeners;
    private int width;

    private Plan(RulePack pack, List<String> names, IntPredicate isWanted) {
        this.pack = pack;
        this.dates = new Dates(new LegalTime(pack.zone(), pack.calendar()));
        for (var rule = 0; rule < pack.rules().size(); rule++) {
            if (isWanted.test(rule)) {
                add(rule);
            }
        }
        this.listeners = new Listeners[0];
        names.forEach(this::activity);
        // No activity of a pack is the empty word: only "*" matches it.
        this.unnamed = Listeners.to("", probes);
    }

    public static Plan of(RulePack pack, List<String> names) {
        return new Plan(pack, names, rule -> true);
    }

    /**
     * A plan for logs of these activities only: rules to which none of them is anything, in a pack for all offices the
     * most, cost such a log nothing.
     */
    static Plan ofOnly(RulePack pack, List<String> names) {
        var all = of(pack, names);
        var heard = new BitSet();
        all.unnamed.rules().forEach(heard::set);
        for (var activity : all.listeners) {
            activity.rules().forEach(heard::set);
        }
        all.readable.forEach(heard::set);
        return heard.cardinality() == pack.rules().size() ? all : new Plan(pack, names, heard::get);
    }

    /** The number of an activity; a new name gets the next one. */
    public int activity(String name) {
        var number = names.number(name);
        if (number == listeners.length) {
            listeners = Arrays.copyOf(listeners, number + 1);
            listeners[number] = Listeners.to(name, probes);
        }
        return number;
    }

    private void add(int rule) {
        if (!Probes.canKeep(pack.rules().get(rule), pack)) {
            readable.add(rule);
            return;
        }
        var scope = new Scope(rule, width, pack.rules().get(rule).head(), dates);
        var probe = Probes.probe(pack.rules().get(rule), pack, scope);
        probes.add(probe);
        if (probe.keepsOpen()) {
            leaving.add(probe);
        }
        width += probe.width();
    }

    /**
     * Judges a whole log.
     *
     * @throws ArithmeticException if an instant lies so far off that nanoseconds since 1970 do not hold it
     */
    public void judge(EventColumns log, Instant asOf, RowSink sink) {
        ofOnly(pack, names.all()).judgeAll(log, asOf, sink);
    }

    private void judgeAll(EventColumns log, Instant asOf, RowSink sink) {
        var end = Dates.nanos(asOf);
        var moment = moment(log.cases(), sink, log.attributes());
        if (log.isInOrder()) {
            hearAll(log, end, moment);
        } else {
            for (var event : log.byTime()) {
                hear(log, event, end, moment);
            }
        }
        for (var ofCase = 0; ofCase < log.cases(); ofCase++) {
            leave(ofCase, end, moment);
        }
        if (!readable.isEmpty()) {
            new ReadableRules(pack, readable, names, log).judge(asOf, moment);
        }
    }

    private void hearAll(EventColumns log, long end, Moment moment) {
        var cases = log.caseNumber();
        var activities = log.activity();
        var times = log.time();
        var actors = log.actor();
        for (var event = 0; event < log.events(); event++) {
            if (times[event] <= end) {
                hear(moment, cases[event], event, activities[event], times[event], actors[event]);
            }
        }
    }

    private void hear(EventColumns log, int event, long end, Moment moment) {
        var time = log.time()[event];
        if (time <= end) {
            hear(moment, log.caseNumber()[event], event, log.activity()[event], time, log.actor()[event]);
        }
    }

    /** Most events of a log concern no rule: of these only the activity is looked at. */
    void hear(Moment moment, int ofCase, int event, EventColumns log) {
        var activity = log.activity()[event];
        if (listening(activity).isEmpty()) {
            moment.pass(ofCase);
        } else {
            hear(moment, ofCase, event, activity, log.time()[event], log.actor()[event]);
        }
    }

    private Listeners listening(int activity) {
        return activity < listeners.length ? listeners[activity] : unnamed;
    }

    /** Whether the event may have moved a clock. */
    boolean hear(Moment moment, int ofCase, int event, int activity, long time, int actor) {
        var listening = listening(activity);
        if (listening.isEmpty()) {
            moment.pass(ofCase);
            return false;
        }
        moment.hear(ofCase, event, activity, time, actor);
        listening.hear(moment);
        return listening.keepOpen();
    }

    long nextChange(int ofCase, long asOf, Moment moment) {
        moment.turnTo(ofCase);
        var next = Row.NEVER;
        for (var probe : leaving) {
            next = Math.min(next, probe.nextChange(moment, asOf));
        }
        return next;
    }

    void forget(int ofCase, Moment moment) {
        moment.turnTo(ofCase);
        for (var probe : probes) {
            probe.forget(moment);
        }
        moment.forget(ofCase);
    }

    Moment moment(int cases, RowSink sink, Attributes attributes) {
        return Moment.of(width, cases, sink, attributes);
    }

    Moment momentOfOne(RowSink sink, Attributes attributes) {
        return Moment.ofOne(width, sink, attributes);
    }

    boolean isHeard(int activity) {
        return !listening(activity).isEmpty();
    }

    int width() {
        return width;
    }

    RulePack pack() {
        return pack;
    }

    List<Integer> readable() {
        return readable;
    }

    Names names() {
        return names;
    }

    void leave(int ofCase, long asOf, Moment moment) {
        moment.turnTo(ofCase);
        for (var probe : leaving) {
            probe.leave(moment, asOf);
        }
    }
}
