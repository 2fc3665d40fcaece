package org.mingjing.casewatch;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;

/**
 * All that the rules say of one case.
 *
 * @param standsUntil how long what came late or was broken stands; null as long as the case is open
 */
record JudgedCase(
        long caseId,
        long unitId,
        @Nullable String handler,
        @Nullable Instant standsUntil,
        List<FindingRow> rows) {

    // Office practice: long enough for three circulars to name it, short enough that the board shows the present.
    private static final Period STANDS_AFTER_CLOSING = Period.ofDays(90);

    static JudgedCase of(
            long caseId, long unitId, @Nullable String handler, CaseHistory history, CaseRules rules, Instant now) {
        var seen = new HashMap<Map.Entry<String, Instant>, Integer>();
        var rows = new ArrayList<FindingRow>();
        for (var judged : rules.judge(history, now)) {
            var finding = judged.finding();
            var same = Map.entry(judged.rule().head().id(), finding == null ? Instant.EPOCH : finding.at());
            rows.add(FindingRow.of(judged, seen.merge(same, 1, Integer::sum), rules.zone()));
        }
        return new JudgedCase(
                caseId,
                unitId,
                handler,
                ending(history, rules)
                        .map(ended -> ended.atOffset(ZoneOffset.UTC)
                                .plus(STANDS_AFTER_CLOSING)
                                .toInstant())
                        .orElse(null),
                rows);
    }

    /** When the case ended; where the pack names no closing activity, its last event counts as its end. */
    private static Optional<Instant> ending(CaseHistory history, CaseRules rules) {
        return rules.knowsClosing()
                ? rules.closing(history)
                : Optional.of(history.events().getLast().at());
    }
}
