package org.mingjing.backups;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.mingjing.backups.Contents.Migration;
import org.mingjing.backups.Contents.Sequence;
import org.mingjing.database.Schemas;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tables, sequences and migrations a database of Mingjing has: asked of the database, so that none is forgotten. */
final class Tables {

    private static final String OURS = """
            (select schemaname from pg_tables where tablename = '%s')""".formatted(Schemas.HISTORY);

    private final JdbcClient db;

    Tables(JdbcClient db) {
        this.db = db;
    }

    /** The migrations that made each schema; none where there is no Mingjing in this database. */
    SequencedMap<String, List<Migration>> migrations() {
        var migrations = new LinkedHashMap<String, List<Migration>>();
        var schemas = db.sql(OURS + " order by schemaname")
                .query((row, n) -> row.getString(1))
                .list();
        for (var schema : schemas) {
            migrations.put(
                    schema,
                    db.sql("""
                            select version, script, checksum from %s.%s
                            where version is not null and success order by installed_rank""".formatted(schema, Schemas.HISTORY))
                            .query((row, n) -> new Migration(
                                    row.getString("version"),
                                    row.getString("script"),
                                    row.getObject("checksum", Integer.class)))
                            .list());
        }
        return migrations;
    }

    /** All tables in an order in which each stands behind those that it refers to. */
    List<String> inOrder() {
        var waiting = new LinkedHashMap<String, Set<String>>();
        db.sql("""
                select c.oid::regclass::text as name, array(
                  select distinct confrelid::regclass::text from pg_constraint f
                  where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as needs
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname in %s and c.relname <> '%s'
                order by 1""".formatted(OURS, Schemas.HISTORY)).query(row -> {
            var needs = (String[]) row.getArray("needs").getArray();
            waiting.put(row.getString("name"), new LinkedHashSet<>(List.of(needs)));
        });
        var ordered = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.entrySet().stream()
                    .filter(table -> ordered.containsAll(table.getValue()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other: " + waiting))
                    .getKey();
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** The columns that are stored; what the database computes of them is left out. */
    List<String> columns(String table) {
        return db.sql("""
                        select quote_ident(attname) from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                        order by attnum""").param(table).query((row, n) -> row.getString(1)).list();
    }

    /** Numbers that are given are never given again, also those of a transaction that was not committed. */
    List<Sequence> sequences() {
        return db.sql("""
                        select format('%%I.%%I', schemaname, sequencename) as name, last_value from pg_sequences
                        where schemaname in %s and last_value is not null order by 1""".formatted(OURS))
                .query((row, n) -> new Sequence(row.getString("name"), row.getLong("last_value")))
                .list();
    }
}
