package org.mingjing.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Clock.Mark;
import org.mingjing.rules.calendar.LegalTime;
import org.mingjing.rules.calendar.Length;

/** A case as the rules see it: its events up to an instant, how dates are counted, what ends it, who is in custody. */
record Matter(
        CaseHistory history,
        List<Event> events,
        Instant asOf,
        LegalTime time,
        Activities closes,
        @Nullable Custody custody) {

    static Matter of(CaseHistory history, Instant asOf, RulePack pack) {
        var known = history.events();
        var end = known.size();
        while (end > 0 && known.get(end - 1).at().isAfter(asOf)) {
            end--;
        }
        return new Matter(history, known.subList(0, end), asOf, pack.time(), pack.closes(), pack.custody());
    }

    LocalDate dateOf(Event event) {
        return time.dateOf(event.at());
    }

    Event event(int position) {
        return events.get(position - 1);
    }

    Happened happened(Mark mark) {
        return Happened.of(event(mark.position()));
    }

    Mark mark(int position) {
        return new Mark(position, event(position).at());
    }

    /** Whether the last coming into custody or leaving it, on or before the date, was a coming. */
    boolean isInCustodyOn(LocalDate date) {
        if (custody == null) {
            return false;
        }
        for (var event : events.reversed()) {
            if (dateOf(event).isAfter(date)) {
                continue;
            }
            if (custody.from().include(event)) {
                return true;
            }
            if (custody.until().include(event)) {
                return false;
            }
        }
        return false;
    }

    Finding breach(Head head, Integer... positions) {
        return Finding.breach(head.id(), event(positions[positions.length - 1]), positions);
    }

    /** The positions of the events a rule is limited to. */
    List<Integer> occurrences(Head head, Activities activity) {
        return positions()
                .filter(position -> activity.include(event(position)) && head.covers(event(position), this))
                .boxed()
                .toList();
    }

    Optional<Integer> firstClosing() {
        return positions()
                .filter(position -> closes.include(event(position)))
                .boxed()
                .findFirst();
    }

    Optional<Integer> firstBefore(int position, Activities activity) {
        return IntStream.range(1, position)
                .filter(earlier -> activity.include(event(earlier)))
                .boxed()
                .findFirst();
    }

    Optional<Integer> lastBefore(int position, Activities activity) {
        return IntStream.iterate(position - 1, earlier -> earlier > 0, earlier -> earlier - 1)
                .filter(earlier -> activity.include(event(earlier)))
                .boxed()
                .findFirst();
    }

    private IntStream positions() {
        return IntStream.rangeClosed(1, events.size());
    }

    /** Whether the later event comes before the time is over, or just then. */
    boolean isWithin(int earlier, Length length, int later) {
        return time.isInTime(event(later).at(), time.dueAfter(event(earlier).at(), length));
    }

    /** Whether the time is over at the later event: in dates, on its last day; in hours, at its last moment. */
    boolean isOver(int earlier, Length length, int later) {
        return time.isReached(event(later).at(), time.dueAfter(event(earlier).at(), length));
    }
}
