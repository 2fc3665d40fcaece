package org.mingjing.casewatch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.springframework.stereotype.Component;

/**
 * Takes cases in: a new one is kept and judged, one that has grown is judged again, the same one changes nothing. One
 * that contradicts what is held is left as it was and named.
 */
@Component
class Intake {

    private final CaseKinds kinds;
    private final Cases cases;
    private final Findings findings;
    private final Clock clock;

    Intake(CaseKinds kinds, Cases cases, Findings findings, Clock clock) {
        this.kinds = kinds;
        this.cases = cases;
        this.findings = findings;
        this.clock = clock;
    }

    /** A case as it came, with what is needed to compare and to keep it. */
    record Arrived(CaseHistory history, String events, String fingerprint) {

        static Arrived of(CaseHistory history) {
            var events = EventJson.write(history.events());
            return new Arrived(history, events, EventJson.fingerprint(events));
        }
    }

    void take(String kind, long unitId, List<CaseHistory> batch, ImportTally tally) {
        var arrived = batch.parallelStream().map(Arrived::of).toList();
        var held = cases.held(kind, batch.stream().map(CaseHistory::id).toList());
        var fresh = new ArrayList<Arrived>();
        var different = new ArrayList<Arrived>();
        for (var one : arrived) {
            var known = held.get(one.history().id());
            if (known == null) {
                fresh.add(one);
            } else if (known.unitId() != unitId) {
                tally.ofAnotherUnit(known.number());
            } else if (known.fingerprint().equals(one.fingerprint())) {
                tally.same();
            } else {
                different.add(one);
            }
        }
        add(kind, unitId, fresh, tally);
        grow(kind, different, held, tally);
    }

    private void add(String kind, long unitId, List<Arrived> fresh, ImportTally tally) {
        if (fresh.isEmpty()) {
            return;
        }
        var rules = kinds.rulesOf(kind);
        var now = clock.instant();
        var ids = cases.add(kind, unitId, fresh, rules, now);
        findings.add(kind, judged(fresh, ids, unitId, rules, now), now);
        tally.added(fresh.size());
    }

    private void grow(String kind, List<Arrived> different, Map<String, Cases.Held> held, ImportTally tally) {
        if (different.isEmpty()) {
            return;
        }
        var rules = kinds.rulesOf(kind);
        var now = clock.instant();
        var before = cases.events(
                different.stream().map(one -> known(held, one).id()).toList());
        for (var one : different) {
            var known = known(held, one);
            var missing = missing(before.getOrDefault(known.id(), List.of()), one.history());
            if (missing.isEmpty()) {
                cases.replace(known.id(), one, rules, now);
                findings.replace(kind, judged(known.id(), known.unitId(), one, rules, now), now);
                tally.grown();
            } else {
                tally.left(one.history().id(), missing.getFirst());
            }
        }
    }

    private static Cases.Held known(Map<String, Cases.Held> held, Arrived one) {
        var known = held.get(one.history().id());
        if (known == null) {
            throw new IllegalStateException("not held: " + one.history().id());
        }
        return known;
    }

    /** The events that are held and do not come again, as they were or with more said of them. */
    private static List<Event> missing(List<Event> before, CaseHistory now) {
        var left = new HashMap<Happened, List<Event>>();
        now.events()
                .forEach(event -> left.computeIfAbsent(Happened.of(event), _ -> new ArrayList<>())
                        .add(event));
        var missing = new ArrayList<Event>();
        for (var event : before) {
            var again = left.getOrDefault(Happened.of(event), List.of());
            again.stream()
                    .filter(one -> saysAll(one, event))
                    .findFirst()
                    .ifPresentOrElse(again::remove, () -> missing.add(event));
        }
        return missing;
    }

    private record Happened(String activity, Instant at) {
        static Happened of(Event event) {
            return new Happened(event.activity(), event.at());
        }
    }

    // What was left out may be entered later; what was said may not be taken back.
    private static boolean saysAll(Event now, Event before) {
        return (before.actor() == null || before.actor().equals(now.actor()))
                && now.attributes().entrySet().containsAll(before.attributes().entrySet());
    }

    private static List<JudgedCase> judged(
            List<Arrived> fresh, Map<String, Long> ids, long unitId, CaseRules rules, Instant now) {
        return fresh.parallelStream()
                .map(one -> judged(ids.getOrDefault(one.history().id(), 0L), unitId, one, rules, now))
                .toList();
    }

    private static JudgedCase judged(long caseId, long unitId, Arrived one, CaseRules rules, Instant now) {
        return JudgedCase.of(caseId, unitId, Cases.handler(one.history()), one.history(), rules, now);
    }
}
