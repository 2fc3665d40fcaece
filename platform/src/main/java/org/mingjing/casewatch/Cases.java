package org.mingjing.casewatch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.Intake.Arrived;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in the database, as they are taken in. */
@Repository
class Cases {

    private static final List<String> HANDLER = List.of("handler", "承办人");

    private final JdbcClient db;

    Cases(JdbcClient db) {
        this.db = db;
    }

    /** A case that is there already. */
    record Held(long id, long unitId, String number, String fingerprint) {}

    Map<String, Held> held(String kind, List<String> numbers) {
        var held = new HashMap<String, Held>();
        db.sql("select id, unit_id, number, fingerprint from casewatch.cases where kind = ? and number = any(?)")
                .param(kind)
                .param(numbers.toArray(String[]::new))
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        row.getString("number"),
                        row.getString("fingerprint")))
                .list()
                .forEach(one -> held.put(one.number(), one));
        return held;
    }

    Map<Long, List<Event>> events(List<Long> ids) {
        var events = new HashMap<Long, List<Event>>();
        db.sql("select id, events from casewatch.cases where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("id"), EventJson.read(row.getString("events"))))
                .list()
                .forEach(entry -> events.put(entry.getKey(), entry.getValue()));
        return events;
    }

    /** Keeps new cases and gives the number of each in the database. */
    Map<String, Long> add(String kind, long unitId, List<Arrived> fresh, CaseRules rules, Instant now) {
        var rows = fresh.stream().map(one -> Row.of(one, rules)).toList();
        var ids = new HashMap<String, Long>();
        db.sql("""
                        insert into casewatch.cases
                          (kind, number, unit_id, handler, attributes, events, event_count, fingerprint, first_at, last_at,
                           last_activity, closed_at, judged_by, judged_at)
                        select ?, n, ?, h, a::jsonb, e::jsonb, c, f, s::timestamptz, l::timestamptz, v, z::timestamptz, ?, ?
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
                                    ?::text[], ?::text[]) as r(n, h, a, e, c, f, s, l, v, z)
                        returning id, number""")
                .params(kind, unitId, rules.version(), utc(now))
                .param(column(rows, Row::number))
                .param(column(rows, Row::handler))
                .param(column(rows, Row::attributes))
                .param(column(rows, Row::events))
                .param(rows.stream().map(Row::count).toArray(Integer[]::new))
                .param(column(rows, Row::fingerprint))
                .param(column(rows, Row::first))
                .param(column(rows, Row::last))
                .param(column(rows, Row::lastActivity))
                .param(column(rows, Row::closed))
                .query((row, n) -> Map.entry(row.getString("number"), row.getLong("id")))
                .list()
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        return ids;
    }

    void replace(long id, Arrived arrived, CaseRules rules, Instant now) {
        var row = Row.of(arrived, rules);
        db.sql("""
                        update casewatch.cases set handler = ?, attributes = ?::jsonb, events = ?::jsonb, event_count = ?,
                          fingerprint = ?, first_at = ?::timestamptz, last_at = ?::timestamptz, last_activity = ?,
                          closed_at = ?::timestamptz, judged_by = ?, judged_at = ?
                        where id = ?""")
                .param(row.handler())
                .params(row.attributes(), row.events(), row.count(), row.fingerprint(), row.first(), row.last())
                .param(row.lastActivity())
                .param(row.closed())
                .params(rules.version(), utc(now), id)
                .update();
    }

    private static String[] column(List<Row> rows, java.util.function.Function<Row, @Nullable String> cell) {
        var column = new ArrayList<@Nullable String>(rows.size());
        rows.forEach(row -> column.add(cell.apply(row)));
        return column.toArray(String[]::new);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A case as a row. */
    private record Row(
            String number,
            @Nullable String handler,
            String attributes,
            String events,
            int count,
            String fingerprint,
            String first,
            String last,
            String lastActivity,
            @Nullable String closed) {

        static Row of(Arrived arrived, CaseRules rules) {
            var history = arrived.history();
            var events = history.events();
            return new Row(
                    history.id(),
                    Cases.handler(history),
                    EventJson.writeAttributes(history.attributes()),
                    arrived.events(),
                    events.size(),
                    arrived.fingerprint(),
                    events.getFirst().at().toString(),
                    events.getLast().at().toString(),
                    events.getLast().activity(),
                    rules.closing(history).map(Instant::toString).orElse(null));
        }
    }

    /** Who handles the case: as the case says, otherwise as the last of its events says that says it. */
    static @Nullable String handler(CaseHistory history) {
        return Stream.concat(
                        Stream.of(history.attributes()),
                        history.events().reversed().stream().map(Event::attributes))
                .flatMap(attributes -> HANDLER.stream().map(attributes::get).filter(Objects::nonNull))
                .map(String::valueOf)
                .filter(handler -> !handler.isBlank())
                .findFirst()
                .orElse(null);
    }
}
