package org.mingjing.casewatch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rules said, in the database, as cases are taken in. */
@Repository
class Findings {

    private static final String FOR_EVER = "infinity";

    private static final String PUT = """
            insert into casewatch.findings
              (case_id, rule, at, nth, state, due_on, due_at, positions, yellow_from, red_from, turns_at,
               unknown_year, kind, severity, owner, is_clock, is_about_data, unit_id, handler, stands_until, grounds, found_at, visibility)
            select c, r, a::timestamptz, n, s, d::date, i::timestamptz, string_to_array(p, ',')::int[],
              y::timestamptz, e::timestamptz, t::timestamptz, u, ?, v, o, k, b, w, h, z::timestamptz, g::jsonb, ?,
              (select visibility from casewatch.cases where id = c)
            from unnest(?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::boolean[],
                        ?::boolean[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                 as x(c, r, a, n, s, d, i, p, y, e, t, u, v, o, k, b, w, h, z, g)
            on conflict (case_id, rule, at, nth) do update set
              state = excluded.state, due_on = excluded.due_on, due_at = excluded.due_at,
              positions = excluded.positions, yellow_from = excluded.yellow_from, red_from = excluded.red_from,
              turns_at = excluded.turns_at, grounds = excluded.grounds, unknown_year = excluded.unknown_year,
              severity = excluded.severity, owner = excluded.owner, handler = excluded.handler,
              stands_until = least(excluded.stands_until, findings.put_right_at)""";

    /** No finding that ends by a date ends later. */
    static final Instant FAR_OFF = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient db;

    Findings(JdbcClient db) {
        this.db = db;
    }

    /** A finding with the case that it is about. */
    private record Put(JudgedCase of, FindingRow row) {

        @Nullable
        Object standsUntil() {
            return row.isPast() && of.standsUntil() != null ? of.standsUntil() : FOR_EVER;
        }
    }

    void add(String kind, List<JudgedCase> cases, Instant now) {
        put(
                kind,
                cases.stream()
                        .flatMap(one -> one.rows().stream()
                                .filter(FindingRow::isWorthKeeping)
                                .map(row -> new Put(one, row)))
                        .toList(),
                now);
    }

    /** A case judged again: what was kept and is not said any more is withdrawn, not removed. */
    void replace(String kind, JudgedCase one, Instant now) {
        var kept = kept(one.caseId());
        db.sql(
                        "update casewatch.findings set state = 'WITHDRAWN', yellow_from = null, red_from = null where case_id = ?")
                .param(one.caseId())
                .update();
        put(
                kind,
                one.rows().stream()
                        .filter(row -> row.isWorthKeeping() || kept.contains(row.key()))
                        .map(row -> new Put(one, row))
                        .toList(),
                now);
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

    private void put(String kind, List<Put> puts, Instant now) {
        if (puts.isEmpty()) {
            return;
        }
        db.sql(PUT)
                .params(kind, now.atOffset(ZoneOffset.UTC))
                .param(cells(puts, put -> put.of().caseId()).toArray(Long[]::new))
                .param(texts(puts, put -> put.row().rule()))
                .param(texts(puts, put -> put.row().at()))
                .param(cells(puts, put -> put.row().nth()).toArray(Integer[]::new))
                .param(texts(puts, put -> put.row().state()))
                .param(texts(puts, put -> put.row().dueOn()))
                .param(texts(puts, put -> put.row().dueAt()))
                .param(texts(puts, put -> put.row().positions()))
                .param(texts(puts, put -> put.row().yellowFrom()))
                .param(texts(puts, put -> put.row().redFrom()))
                .param(texts(puts, put -> put.row().turnsAt()))
                .param(cells(puts, put -> put.row().unknownYear()).toArray(Integer[]::new))
                .param(texts(puts, put -> put.row().severity()))
                .param(texts(puts, put -> put.row().owner()))
                .param(cells(puts, put -> put.row().isClock()).toArray(Boolean[]::new))
                .param(cells(puts, put -> put.row().isAboutData()).toArray(Boolean[]::new))
                .param(cells(puts, put -> put.of().unitId()).toArray(Long[]::new))
                .param(texts(puts, put -> put.of().handler()))
                .param(texts(puts, Put::standsUntil))
                .param(texts(puts, put -> put.row().writtenGrounds()))
                .update();
    }

    private static String[] texts(List<Put> puts, Function<Put, @Nullable Object> cell) {
        return cells(puts, put -> {
                    var value = cell.apply(put);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    private static <T> List<@Nullable T> cells(List<Put> puts, Function<Put, @Nullable T> cell) {
        var column = new ArrayList<@Nullable T>(puts.size());
        puts.forEach(put -> column.add(cell.apply(put)));
        return column;
    }

    /** That its order was closed: from then on it does not stand any more. */
    void putRight(long id, Instant at) {
        db.sql("select casewatch.put_right(?, ?)")
                .params(id, at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> id)
                .list();
    }
}
