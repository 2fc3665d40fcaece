package org.mingjing.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.plan.CaseSteps;

/** One worker's work on one case after another, between what Flink keeps and what the rules say. */
final class CaseWork {

    private static final CaseHistory UNASKED = CaseHistory.of("", Map.of(), List.of());

    private final RulePack pack;
    private final long fingerprint;
    private final Instant asOf;
    private final @Nullable Duration keptAfterClosing;
    private final CaseRecords records;
    private final CaseSteps steps;
    private final Telling telling;
    private final boolean asksForAttributes;

    /** @param fingerprint of all that decides what stands in the memory of a case */
    CaseWork(RulePack pack, long fingerprint, Instant asOf, @Nullable Duration keptAfterClosing, CaseRecords records) {
        this.pack = pack;
        this.fingerprint = fingerprint;
        this.asOf = asOf;
        this.keptAfterClosing = keptAfterClosing;
        this.records = records;
        this.steps = new CaseSteps(pack);
        this.telling = new Telling(pack);
        this.asksForAttributes = pack.asksForAttributes();
    }

    /** The case at hand, heard as this pack hears it. */
    KeptCase known(String caseId, Collector<CaseAnswer> out) throws Exception {
        var known = records.known();
        if (known == null) {
            return KeptCase.unheardOf(fingerprint, steps.fresh());
        }
        return known.isForgotten() || known.isFilledBy(fingerprint) ? known : judgedAnew(known, caseId, out);
    }

    /** Lets happen what happens by itself until then. */
    KeptCase letPass(KeptCase known, Instant until, String caseId, Collector<CaseAnswer> out) throws Exception {
        for (var light = known.moments().nextLight();
                light != null && !light.isAfter(until);
                light = known.moments().nextLight()) {
            var forgottenFrom = known.moments().forgottenFrom();
            answer(known, known.told(), light, forgottenFrom, caseId, out);
        }
        if (known.moments().mayForgetBy(until)) {
            records.forgetEvents();
            return known.forgotten(steps.fresh());
        }
        return known;
    }

    KeptCase hear(KeptCase known, Arrival arrival, Collector<CaseAnswer> out) throws Exception {
        var event = arrival.event();
        records.add(known, event);
        var isNewOfTheCase = known.learns(arrival.caseAttributes()) && asksForAttributes && known.hasHeard();
        if (isNewOfTheCase || steps.isLate(known.memory(), event)) {
            return judgedAnew(known, arrival.caseId(), out);
        }
        var mayDiffer = hearInOrder(known, event);
        var judged = known.moments().noEarlierThan(event.at());
        var forgottenFrom = forgottenFrom(known, event.at());
        if (mayDiffer || telling.isAny()) {
            answer(known, known.told(), judged, forgottenFrom, arrival.caseId(), out);
        } else {
            known.note(new Moments(judged, known.moments().nextLight(), forgottenFrom));
        }
        return known;
    }

    private boolean hearInOrder(KeptCase known, Event event) {
        if (keptAfterClosing != null && pack.closes().include(event)) {
            known.close();
        }
        return steps.hear(known.memory(), known.attributes(), event, telling);
    }

    private KeptCase judgedAnew(KeptCase known, String caseId, Collector<CaseAnswer> out) throws Exception {
        var again = known.again(fingerprint, steps.fresh());
        var events = records.history(caseId, again).events();
        for (var event : events) {
            hearInOrder(again, event);
        }
        var newest = events.getLast().at();
        answer(again, 0, known.moments().noEarlierThan(newest), forgottenFrom(again, newest), caseId, out);
        return again;
    }

    private void answer(
            KeptCase known,
            int standing,
            Instant at,
            @Nullable Instant forgottenFrom,
            String caseId,
            Collector<CaseAnswer> out)
            throws Exception {
        var history = steps.askForHistory() ? records.history(caseId, known) : UNASKED;
        var certain = telling.taken();
        steps.open(known.memory(), history, at, telling);
        out.collect(new CaseAnswer(caseId, at, standing, certain, telling.taken()));
        var light = steps.nextChange(known.memory(), history, at)
                .filter(turn -> !turn.isAfter(asOf))
                .orElse(null);
        known.tell(certain.size());
        known.note(new Moments(at, light, forgottenFrom));
    }

    private @Nullable Instant forgottenFrom(KeptCase known, Instant newest) {
        if (keptAfterClosing == null || !known.isClosed()) {
            return null;
        }
        var from = newest.plus(keptAfterClosing);
        return from.isAfter(asOf) ? null : from;
    }
}
