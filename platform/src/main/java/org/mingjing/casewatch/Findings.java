package org.mingjing.casewatch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.CaseRules.Judged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rules said, in the database, as cases are taken in. */
@Repository
class Findings {

    private final JdbcClient db;

    Findings(JdbcClient db) {
        this.db = db;
    }

    /** All that the rules say of one case. */
    record OfCase(long caseId, long unitId, @Nullable Instant closedAt, ZoneId zone, List<Judged> said) {}

    /** Of new cases only what somebody has to know is kept: what runs, waits, came late or was broken. */
    void add(String kind, List<OfCase> cases, Instant now) {
        var rows = cases.stream()
                .flatMap(one -> rows(one).stream())
                .filter(FindingRow::isWorthKeeping)
                .toList();
        if (!rows.isEmpty()) {
            put(kind, rows, now);
        }
    }

    /** A case that has grown: what was kept and is not said any more is withdrawn, not removed. */
    void replace(String kind, OfCase one, Instant now) {
        var kept = kept(one.caseId());
        var rows = rows(one).stream()
                .filter(row -> row.isWorthKeeping() || kept.contains(row.key()))
                .toList();
        db.sql("""
                        update casewatch.findings set state = 'WITHDRAWN', yellow_from = null, red_from = null
                        where case_id = ?""").param(one.caseId()).update();
        if (!rows.isEmpty()) {
            put(kind, rows, now);
        }
    }

    private List<FindingRow.Key> kept(long caseId) {
        return db.sql("select rule, at, nth from casewatch.findings where case_id = ?")
                .param(caseId)
                .query((row, n) -> new FindingRow.Key(
                        row.getString("rule"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("nth")))
                .list();
    }

    private static List<FindingRow> rows(OfCase one) {
        var seen = new HashMap<Map.Entry<String, Instant>, Integer>();
        var rows = new ArrayList<FindingRow>();
        for (var judged : one.said()) {
            var row = FindingRow.of(one, judged);
            rows.add(row.asThe(seen.merge(Map.entry(row.rule(), row.at()), 1, Integer::sum)));
        }
        return rows;
    }

    private void put(String kind, List<FindingRow> rows, Instant now) {
        db.sql("""
                        insert into casewatch.findings
                          (case_id, rule, at, nth, state, due_on, due_at, positions, yellow_from, red_from, turns_at,
                           unknown_year, kind, severity, owner, is_clock, unit_id, case_closed_at, found_at)
                        select c, r, a::timestamptz, n, s, d::date, i::timestamptz, string_to_array(p, ',')::int[],
                          y::timestamptz, e::timestamptz, t::timestamptz, u, ?, v, o, k, w, z::timestamptz, ?
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
                                    ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::boolean[],
                                    ?::bigint[], ?::text[])
                             as x(c, r, a, n, s, d, i, p, y, e, t, u, v, o, k, w, z)
                        on conflict (case_id, rule, at, nth) do update set
                          state = excluded.state, due_on = excluded.due_on, due_at = excluded.due_at,
                          positions = excluded.positions, yellow_from = excluded.yellow_from, red_from = excluded.red_from,
                          turns_at = excluded.turns_at, unknown_year = excluded.unknown_year,
                          severity = excluded.severity, owner = excluded.owner, case_closed_at = excluded.case_closed_at""")
                .params(kind, now.atOffset(ZoneOffset.UTC))
                .param(rows.stream().map(FindingRow::caseId).toArray(Long[]::new))
                .param(texts(rows, FindingRow::rule))
                .param(texts(rows, FindingRow::at))
                .param(rows.stream().map(FindingRow::nth).toArray(Integer[]::new))
                .param(texts(rows, FindingRow::state))
                .param(texts(rows, FindingRow::dueOn))
                .param(texts(rows, FindingRow::dueAt))
                .param(texts(rows, FindingRow::positions))
                .param(texts(rows, FindingRow::yellowFrom))
                .param(texts(rows, FindingRow::redFrom))
                .param(texts(rows, FindingRow::turnsAt))
                .param(rows.stream().map(FindingRow::unknownYear).toArray(Integer[]::new))
                .param(texts(rows, FindingRow::severity))
                .param(texts(rows, FindingRow::owner))
                .param(rows.stream().map(FindingRow::isClock).toArray(Boolean[]::new))
                .param(rows.stream().map(FindingRow::unitId).toArray(Long[]::new))
                .param(texts(rows, FindingRow::caseClosedAt))
                .update();
    }

    private static String[] texts(List<FindingRow> rows, Function<FindingRow, @Nullable Object> cell) {
        var column = new ArrayList<@Nullable String>(rows.size());
        for (var row : rows) {
            var value = cell.apply(row);
            column.add(value == null ? null : value.toString());
        }
        return column.toArray(String[]::new);
    }
}
