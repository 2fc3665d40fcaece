package org.mingjing.casewatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                caseId, unitId, handler, rules.breachesStandUntil(history).orElse(null), rows);
    }
}
