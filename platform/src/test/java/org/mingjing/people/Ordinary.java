package org.mingjing.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Parts.Thing;
import org.mingjing.vocabulary.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of things that are always of one class: circulars, handed-in logs and tables, lists, lines of the trail. */
record Ordinary(Canaries canaries, JdbcClient db) {

    private long insert(String table, String key, Thing thing, String sql, @Nullable Object... values) {
        var statement = db.sql(sql);
        for (var value : values) {
            statement = statement.param(value);
        }
        var id = statement.query(Long.class).single();
        canaries.add(table, key, id, thing);
        return id;
    }

    void sing(String unit) {
        circular(new Thing(canaries.word(), Visibility.UNIT, unit, null, null, Set.of(), null));
        log(new Thing(canaries.word(), Visibility.UNIT, unit, null, "s.clerk", Set.of(), null));
        var word = canaries.word();
        insert(
                "bulletins.words",
                "id",
                new Thing(word, Visibility.UNIT, unit, null, null, Set.of(), null),
                """
                insert into bulletins.words (unit_id, month, section, words_en, words_zh, written_by, written_at)
                select id, '2024-05-01', 'problems', ?, ?, 's-nothing', now() from people.units where key = ? returning id""",
                word,
                word,
                unit);
    }

    private void circular(Thing thing) {
        var id = insert(
                "bulletins.issues",
                "id",
                thing,
                """
                insert into bulletins.issues (year, no, unit_id, unit_en, unit_zh, month, edition, title_en, title_zh, foot_en,
                  foot_zh, published_by, signed_en, signed_zh, published_at, cut_off, pack_version)
                select 2024, bulletins.next_number(2024), id, ?, ?, '2024-04-01', 1, ?, ?, '-', '-', 's-nothing', '-', '-',
                  '2024-05-02', '2024-05-01', '-' from people.units where key = ? returning id""",
                thing.word(),
                thing.word(),
                thing.word(),
                thing.word(),
                thing.unit());
        insert(
                "bulletins.sections",
                "issue_id",
                thing,
                "insert into bulletins.sections values (?, 0, 'a', ?, ?, ?, ?, '', '') returning issue_id",
                id,
                thing.word(),
                thing.word(),
                thing.word(),
                thing.word());
        insert(
                "bulletins.figures",
                "issue_id",
                thing,
                "insert into bulletins.figures values (?, 0, 'a', 'i', ?, ?, '-', '-', 1, 1, '-', '/today') returning issue_id",
                id,
                thing.word(),
                thing.word());
        insert(
                "bulletins.documents",
                "issue_id",
                thing,
                "insert into bulletins.documents values (?, 'EN', 'PDF', repeat('c', 64), ?::bytea) returning issue_id",
                id,
                thing.word());
    }

    private void log(Thing thing) {
        var id = insert(
                "casewatch.imports",
                "id",
                thing,
                """
                insert into casewatch.imports (kind, unit_id, file_name, bytes, sha256, handed_in_by, handed_in_at)
                select 'arrest-review', id, ?, 1, md5(?) || md5(?), ?, '2024-06-01' from people.units where key = ? returning id""",
                thing.word(),
                thing.word(),
                thing.word(),
                thing.hand(),
                thing.unit());
        insert(
                "casewatch.import_outcomes",
                "import_id",
                thing,
                "insert into casewatch.import_outcomes (import_id, ended_at) values (?, '2024-06-01') returning import_id",
                id);
        insert(
                "casewatch.import_remarks",
                "id",
                thing,
                "insert into casewatch.import_remarks (import_id, line, what, facts) values (?, 1, 'casewatch.fault.event-without-activity', array[?]) returning id",
                id,
                thing.word());
        insert(
                "casewatch.object_type_choices",
                "import_id",
                new Thing(thing.word(), Visibility.OFFICE, null, null, null, Set.of(), null),
                "insert into casewatch.object_type_choices values (?, 'arrest-review', ?, ?, 's-nothing', now()) returning import_id",
                id,
                thing.word(),
                thing.word());
        insert(
                "casewatch.object_types",
                "import_id",
                thing,
                "insert into casewatch.object_types values (?, ?, 1, 1) returning import_id",
                id,
                thing.word());
    }

    void singOf(String login) {
        var own = new Thing(canaries.word(), Visibility.SEALED, null, null, null, Set.of(login), null);
        insert(
                "trail.lines",
                "id",
                own,
                "insert into trail.lines (at, officer, what, object, facts) values ('2024-06-01', ?, 'duty-done', 'occurrence/0', array[?]) returning id",
                login,
                own.word());
        var table = insert("sheets.imports", "id", own, """
                insert into sheets.imports (kind, file_name, remarks, rows, handed_in_by, handed_in_at)
                values ('units', ?, '[]', '[]', ?, now()) returning id""", own.word(), login);
        insert(
                "sheets.confirmations",
                "import_id",
                own,
                "insert into sheets.confirmations values (?, ?, now(), 0, 0) returning import_id",
                table,
                login);
    }
}
