package org.mingjing.casewatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.LogImport.Remark;
import org.mingjing.rules.log.Columns;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that were handed in, what became of them, and the columns that were remembered. */
@Repository
class Imports {

    private static final int NEWEST = 30;
    private static final String SELECT = """
            select i.id, i.kind, i.unit_id, u.name_en, u.name_zh, i.file_name, i.bytes, i.handed_in_by,
                   i.handed_in_at, o.ended_at, o.refusal, o.refusal_facts, o.new_cases, o.grown_cases, o.same_cases, o.left_cases, o.events,
                   o.unreadable
            from casewatch.imports i join people.units u on u.id = i.unit_id
            left join casewatch.import_outcomes o on o.import_id = i.id
            """;

    private final JdbcClient db;
    private final Clock clock;

    Imports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    long add(String by, String kind, long unitId, String name, long bytes, String sha256) {
        return db.sql("""
                        insert into casewatch.imports (kind, unit_id, file_name, bytes, sha256, handed_in_by, handed_in_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(kind, unitId, name, bytes, sha256, by, Cases.utc(clock.instant()))
                .query(Long.class)
                .single();
    }

    Optional<LogImport> find(long id) {
        return db.sql(SELECT + " where i.id = ?").param(id).query(Imports::read).optional();
    }

    List<LogImport> newest() {
        return db.sql(SELECT + " order by i.id desc limit ?")
                .param(NEWEST)
                .query(Imports::read)
                .list();
    }

    /** The import of exactly this file for this kind of case that took it in or has not ended, if there is one. */
    Optional<LogImport> sameFile(String kind, String sha256) {
        return db.sql(SELECT + """
                         where i.sha256 = ? and i.kind = ? and o.refusal is null
                        order by i.id desc limit 1""").params(sha256, kind).query(Imports::read).optional();
    }

    void end(long id, ImportTally tally) {
        var counts = tally.counts();
        db.sql("""
                        insert into casewatch.import_outcomes
                          (import_id, ended_at, new_cases, grown_cases, same_cases, left_cases, events, unreadable)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, Cases.utc(clock.instant()), counts.added(), counts.grown(), counts.same(), counts.left())
                .params(counts.events(), counts.unreadable())
                .update();
        var remarks = tally.remarks();
        db.sql("""
                        insert into casewatch.import_remarks (import_id, line, what, facts)
                        select ?, l, w, array(select jsonb_array_elements_text(f::jsonb))
                        from unnest(?::bigint[], ?::text[], ?::text[]) as r(l, w, f)""")
                .params(
                        id,
                        remarks.stream().map(Remark::line).toArray(Long[]::new),
                        remarks.stream().map(Remark::what).toArray(String[]::new),
                        remarks.stream()
                                .map(Remark::facts)
                                .map(EventJson::writeTexts)
                                .toArray(String[]::new))
                .update();
    }

    /** Says that nothing was taken in: a key of the message files, and the facts that fill it. */
    void refuse(long id, String refusal, List<String> facts) {
        db.sql(
                        "insert into casewatch.import_outcomes (import_id, ended_at, refusal, refusal_facts) values (?, ?, ?, ?)")
                .params(
                        id,
                        Cases.utc(clock.instant()),
                        refusal,
                        StorableText.all(facts).toArray(String[]::new))
                .update();
    }

    /** Those that have not ended. */
    List<Long> unended() {
        return db.sql(
                        "select id from casewatch.imports where id not in (select import_id from casewatch.import_outcomes)")
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    List<Remark> remarks(long id) {
        return db.sql("select line, what, facts from casewatch.import_remarks where import_id = ? order by id")
                .param(id)
                .query((row, n) -> new Remark(row.getLong("line"), row.getString("what"), List.of((String[])
                        row.getArray("facts").getArray())))
                .list();
    }

    Optional<Columns> remembered(String kind, List<String> header) {
        return db.sql("select columns from casewatch.column_mappings where kind = ? and header = ?")
                .params(kind, StorableText.of(String.join("\t", header)))
                .query((row, n) -> columns(row))
                .optional();
    }

    void remember(String by, String kind, List<String> header, Columns columns) {
        db.sql("""
                        insert into casewatch.column_mappings (kind, header, columns, remembered_by, remembered_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (kind, header) do update set columns = excluded.columns,
                          remembered_by = excluded.remembered_by, remembered_at = excluded.remembered_at""")
                .params(
                        kind,
                        StorableText.of(String.join("\t", header)),
                        cells(columns),
                        by,
                        Cases.utc(clock.instant()))
                .update();
    }

    private static String[] cells(Columns columns) {
        var actor = columns.actor() == null ? "" : columns.actor();
        return new String[] {columns.caseId(), columns.activity(), columns.time(), actor};
    }

    private static Columns columns(ResultSet row) throws SQLException {
        var cells = (String[]) row.getArray("columns").getArray();
        return new Columns(cells[0], cells[1], cells[2], cells[3].isEmpty() ? null : cells[3]);
    }

    private static LogImport read(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new LogImport(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("unit_id"),
                new Texts(row.getString("name_en"), row.getString("name_zh")),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("handed_in_by"),
                instant(row, "handed_in_at"),
                ended == null ? null : outcome(row, ended.toInstant()));
    }

    private static LogImport.Outcome outcome(ResultSet row, Instant ended) throws SQLException {
        return new LogImport.Outcome(
                ended,
                row.getString("refusal") == null
                        ? null
                        : new Sentence(row.getString("refusal"), (Object[])
                                row.getArray("refusal_facts").getArray()),
                new LogImport.Counts(
                        row.getInt("new_cases"),
                        row.getInt("grown_cases"),
                        row.getInt("same_cases"),
                        row.getInt("left_cases"),
                        row.getLong("events"),
                        row.getLong("unreadable")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        if (at == null) {
            throw new IllegalStateException(column);
        }
        return at.toInstant();
    }
}
