package org.mingjing.rules.plan;

import java.time.Instant;
import java.util.Map;
import org.mingjing.rules.Event;

/**
 * Judges cases event by event, each known by a 64-bit key, with a few dozen bytes of memory a case. Closed clocks and
 * breaches are told as they arise; {@link #open} says what is open; {@link #advance} tells which cases have turned since.
 *
 * <p>An event that comes late, before one already heard of its case, is no exception: the case is read again from the
 * {@link Archive} in order of time, and its rows are told anew. So are cases of a rule that the plan does not compile. Time
 * is taken to be that of the newest event or advance. Serves one thread.
 */
public final class OpenCases {

    private final Plan plan;
    private final Archive archive;
    private final CaseSink sink;
    private final Moment moment;
    private final CaseNumbers numbers = new CaseNumbers();
    private final Alarms alarms = new Alarms();
    private final Names actors = new Names();
    private int room;
    private long now = Long.MIN_VALUE;
    private Map<String, Object> ofEvent = Map.of();

    public OpenCases(Plan plan, Archive archive, CaseSink sink) {
        this.plan = plan;
        this.archive = archive;
        this.sink = sink;
        this.moment = plan.moment(0, row -> sink.certain(numbers.key(row.caseNumber()), row), new OfEvent());
    }

    /** The number of an actor, to be given to {@link #hear}. */
    public int actor(String name) {
        return actors.number(name);
    }

    /** An event without attributes; activity and actor by number, the time in nanoseconds since 1970. */
    public void hear(long key, int activity, long time, int actor) {
        hear(key, activity, time, actor, Map.of());
    }

    public void hear(long key, int activity, long time, int actor, Map<String, Object> attributes) {
        var ofCase = number(key);
        now = Math.max(now, time);
        if (time < numbers.newest(ofCase)) {
            hearAgain(key, ofCase);
            return;
        }
        numbers.setNewest(ofCase, time);
        ofEvent = attributes;
        var mayTurn = plan.hear(moment, ofCase, 0, activity, time, actor);
        if (mayTurn || !plan.readable().isEmpty()) {
            wake(ofCase);
        }
    }

    /** An event of the case was corrected or taken back: its rows are told anew. */
    public void corrected(long key) {
        hearAgain(key, number(key));
    }

    private int number(long key) {
        var ofCase = numbers.number(key);
        if (ofCase >= room) {
            room += room / 2 + 16;
            moment.makeRoomFor(room);
            alarms.makeRoomFor(room);
        }
        return ofCase;
    }

    private void hearAgain(long key, int ofCase) {
        sink.again(key);
        plan.forget(ofCase, moment);
        numbers.setNewest(ofCase, Long.MIN_VALUE);
        for (var event : archive.history(key).events()) {
            var time = Dates.nanos(event.at());
            numbers.setNewest(ofCase, time);
            ofEvent = event.attributes();
            plan.hear(moment, ofCase, 0, plan.activity(event.activity()), time, actor(event));
        }
        wake(ofCase);
    }

    private int actor(Event event) {
        return event.actor() == null ? -1 : actor(event.actor());
    }

    private void wake(int ofCase) {
        alarms.set(ofCase, nextChange(ofCase));
    }

    private long nextChange(int ofCase) {
        var next = plan.nextChange(ofCase, now, moment);
        if (!plan.readable().isEmpty()) {
            var history = archive.history(numbers.key(ofCase));
            for (var rule : plan.readable()) {
                next = Math.min(
                        next,
                        plan.pack()
                                .alone(rule)
                                .nextChange(history, Dates.instant(now))
                                .map(Dates::nanos)
                                .orElse(Row.NEVER));
            }
        }
        return next;
    }

    /** Moves the time on, if it is later, and tells each case that has turned. */
    public void advance(Instant to) {
        now = Math.max(now, Dates.nanos(to));
        while (alarms.earliest() <= now) {
            var ofCase = alarms.first();
            sink.turned(numbers.key(ofCase));
            wake(ofCase);
        }
    }

    /** When the next case turns without a new event, {@link Row#NEVER} if none does. */
    public long nextTurn() {
        return alarms.earliest();
    }

    /** What is open in a case now; and everything that rules say which are not compiled. */
    public void open(long key, RowSink rows) {
        var ofCase = number(key);
        plan.leave(ofCase, now, moment.telling(rows));
        for (var rule : plan.readable()) {
            for (var finding : plan.pack().alone(rule).judge(archive.history(key), Dates.instant(now))) {
                moment.tell(finding, rule);
            }
        }
        moment.telling(row -> sink.certain(numbers.key(row.caseNumber()), row));
    }

    private final class OfEvent implements Attributes {
        @Override
        public Map<String, Object> ofCase(int caseNumber) {
            return archive.history(numbers.key(caseNumber)).attributes();
        }

        @Override
        public Map<String, Object> ofEvent(int event) {
            return ofEvent;
        }
    }
}
