package org.mingjing.sheets;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.sheets.SheetImport.Confirmation;
import org.mingjing.vocabulary.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables that were handed in. Each is found by the officer who handed it in, and by nobody else. */
@Repository
class SheetImports {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<SheetRow>> ROWS = new TypeReference<>() {};
    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> PLACES = new TypeReference<>() {};

    private final JdbcClient db;
    private final Clock clock;

    SheetImports(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A remark as it is kept: its facts as texts. */
    private record Remark(String key, List<String> facts) {

        Sentence sentence() {
            return new Sentence(key, List.copyOf(facts));
        }

        static Remark of(Sentence sentence) {
            return new Remark(
                    sentence.key(),
                    sentence.facts().stream().map(String::valueOf).toList());
        }
    }

    /** As it stands in the database. */
    record Stored(
            long id,
            String kind,
            String fileName,
            List<Sentence> remarks,
            Map<String, String> places,
            List<SheetRow> rows,
            @Nullable Confirmation confirmation) {}

    long add(Officer officer, String kind, String fileName, SheetIn.Read read) {
        return db.sql("""
                        insert into sheets.imports (kind, file_name, remarks, places, rows, handed_in_by, handed_in_at)
                        values (?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?) returning id""")
                .params(
                        kind,
                        fileName,
                        JSON.writeValueAsString(
                                read.remarks().stream().map(Remark::of).toList()),
                        JSON.writeValueAsString(read.places()),
                        JSON.writeValueAsString(read.rows()),
                        officer.login(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Stored> find(Officer officer, String kind, long id) {
        return db.sql("""
                        select i.id, i.kind, i.file_name, i.remarks, i.places, i.rows, c.confirmed_by, c.written, c.left_out
                        from sheets.imports i left join sheets.confirmations c on c.import_id = i.id
                        where i.id = ? and i.kind = ? and i.handed_in_by = ?""")
                .params(id, kind, officer.login())
                .query((row, n) -> new Stored(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("file_name"),
                        JSON.readValue(row.getString("remarks"), REMARKS).stream()
                                .map(Remark::sentence)
                                .toList(),
                        JSON.readValue(row.getString("places"), PLACES),
                        JSON.readValue(row.getString("rows"), ROWS),
                        row.getString("confirmed_by") == null
                                ? null
                                : new Confirmation(
                                        row.getString("confirmed_by"), row.getInt("written"), row.getInt("left_out"))))
                .optional();
    }

    /** Nobody else changes or confirms it until this transaction ends. */
    void lock(Officer officer, long id) {
        db.sql("select id from sheets.imports where id = ? and handed_in_by = ? for update")
                .params(id, officer.login())
                .query(Long.class)
                .optional();
    }

    void replace(long id, List<SheetRow> rows) {
        db.sql("update sheets.imports set rows = ?::jsonb where id = ?")
                .params(JSON.writeValueAsString(rows), id)
                .update();
    }

    /** Its primary key is the rule: a table is written once. */
    void confirm(Officer officer, long id, int written, int leftOut) {
        db.sql("""
                        insert into sheets.confirmations (import_id, confirmed_by, confirmed_at, written, left_out)
                        values (?, ?, ?, ?, ?)""")
                .params(id, officer.login(), clock.instant().atOffset(ZoneOffset.UTC), written, leftOut)
                .update();
    }
}
