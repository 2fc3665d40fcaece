package org.mingjing.people;

import org.jspecify.annotations.Nullable;
import org.mingjing.people.Parts.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of things that say their class: cases with what belongs to them, orders, duties. */
record Songs(Canaries canaries, JdbcClient db) {

    private long insert(String table, String key, Thing thing, String sql, @Nullable Object... values) {
        var statement = db.sql(sql);
        for (var value : values) {
            statement = statement.param(value);
        }
        var id = statement.query(Long.class).single();
        canaries.add(table, key, id, thing);
        return id;
    }

    void aCase(Thing thing) {
        var at = "2024-05-20T08:00:00Z";
        var id = insert(
                "casewatch.cases",
                "id",
                thing,
                """
                insert into casewatch.cases (kind, number, unit_id, handler, attributes, events, event_count, fingerprint,
                  first_at, last_at, last_activity, judged_by, judged_at, visibility)
                select 'arrest-review', ?, id, ?, '{}', jsonb_build_array(jsonb_build_object(
                    'a', 'arrest-request-received', 't', ?::text, 'w', ?::text, 'x', '{}'::jsonb)), 1, repeat('a', 64),
                  ?::timestamptz, ?::timestamptz, 'arrest-request-received', 'sight', ?::timestamptz, ?
                from people.units where key = ? returning id""",
                thing.word(),
                thing.hand(),
                at,
                thing.word(),
                at,
                at,
                at,
                thing.visibility().name(),
                thing.unit());
        insert("casewatch.findings", "id", thing, """
                insert into casewatch.findings (case_id, rule, at, nth, state, positions, turns_at, kind, severity, owner, is_clock,
                  is_about_data, unit_id, handler, stands_until, found_at, visibility)
                select id, 'decide-arrest-detained', ?::timestamptz, 1, 'BREACH', '{1}', ?::timestamptz, kind, 'SERIOUS', 'OFFICE',
                  false, false, unit_id, handler, '2024-12-31', ?::timestamptz, visibility
                from casewatch.cases where id = ? returning id""", at, at, at, id);
        insert("casewatch.markings", "id", thing, """
                insert into casewatch.markings (case_id, visibility, marked_by, marked_at, because)
                values (?, ?, 'sight', now(), ?) returning id""", id, thing.visibility().name(), thing.word());
        name("case", id, thing);
    }

    void order(Thing thing, @Nullable String station) {
        var id = insert(
                "rectification.orders",
                "id",
                thing,
                """
                insert into rectification.orders (year, no, title_en, title_zh, because_en, because_zh, severity, unit_id, post_id,
                  due_on, issued_by, issued_at, visibility)
                select 2024, rectification.next_number(2024), ?, ?, '-', '-', 'MINOR', u.id, p.id, '2024-06-10', ?,
                  '2024-06-01', ?
                from people.units u, people.posts p where u.key = ? and p.key = ? returning id""",
                thing.word(),
                thing.word(),
                thing.hand(),
                thing.visibility().name(),
                thing.unit(),
                thing.post());
        name("order", id, thing);
        insert(
                "rectification.steps",
                "order_id",
                thing,
                """
                insert into rectification.steps (order_id, round, station, taken_by, taken_at, words, evidence_id)
                values (?, 1, ?, 's-nobody', '2024-06-02', ?, ?) returning order_id""",
                id,
                station == null ? "CAUSE" : station,
                thing.word(),
                evidence(thing));
    }

    private long evidence(Thing thing) {
        return insert("trail.evidence", "id", thing, """
                insert into trail.evidence (sha256, name, media_type, content, added_by, added_at)
                values (repeat('b', 64), ?, 'text/plain', ?::bytea, 's-nobody', now()) returning id""", thing.word(), thing.word());
    }

    void duty(Thing thing) {
        var list = db.sql("select id from responsibilities.lists where key = 'sight'")
                .query(Long.class)
                .single();
        var id = insert(
                "responsibilities.duties",
                "id",
                thing,
                """
                insert into responsibilities.duties (list_id, no, place, post_id, text_en, text_zh, standard_en, standard_zh,
                  basis_en, basis_zh, evidence_en, evidence_zh, theme, cadence, valid_from, valid_to, visibility)
                select ?, ?, 1, p.id, ?, ?, '-', '-', '-', '-', '-', '-', 'responsibility', 'monthly day 10', '2024-01-01', '2024-12-31', ?
                from people.posts p where p.key = ? returning id""",
                list,
                thing.word(),
                thing.word(),
                thing.word(),
                thing.visibility().name(),
                thing.post());
        var occurrence = insert("cadence.occurrences", "id", thing, """
                insert into cadence.occurrences (duty_id, period_from, due_on, next_due_on)
                values (?, '2024-06-01', '2024-06-10', '2024-07-10') returning id""", id);
        insert("cadence.settlements", "occurrence_id", thing, """
                insert into cadence.settlements (occurrence_id, settled_by, settled_at, settled_on, words, excused, evidence_id)
                values (?, 's-nobody', '2024-06-02', '2024-06-02', ?, false, ?) returning occurrence_id""", occurrence, thing.word(), evidence(thing));
    }

    private void name(String kind, long id, Thing thing) {
        thing.named()
                .forEach(login ->
                        db.sql("""
                        insert into people.named_readers (kind, thing_id, officer_id, keeps, because, named_by, named_at)
                        select ?, ?, id, true, ?, 'sight', now() from people.officers where login = ?""").params(kind, id, thing.word(), login).update());
    }
}
