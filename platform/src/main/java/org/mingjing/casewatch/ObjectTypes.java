package org.mingjing.casewatch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingjing.rules.log.ObjectLog.ObjectType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The types of objects that a log offers as its cases, and which one was chosen. */
@Repository
class ObjectTypes {

    private final JdbcClient db;
    private final Clock clock;

    ObjectTypes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A name that the database cannot hold as it is cannot be chosen. */
    void offer(long importId, List<ObjectType> all) {
        var types = all.stream()
                .filter(type -> StorableText.of(type.name()).equals(type.name()))
                .toList();
        db.sql("""
                        insert into casewatch.object_types (import_id, name, objects, events)
                        select ?, n, o, e from unnest(?::text[], ?::int[], ?::int[]) as t(n, o, e)""")
                .params(
                        importId,
                        types.stream().map(ObjectType::name).toArray(String[]::new),
                        types.stream().map(ObjectType::objects).toArray(Integer[]::new),
                        types.stream().map(ObjectType::events).toArray(Integer[]::new))
                .update();
    }

    /** By name; none for a log of another form. */
    List<ObjectType> offered(long importId) {
        return db.sql(
                        "select name, objects, events from casewatch.object_types where import_id = ? order by name collate \"C\"")
                .param(importId)
                .query((row, n) -> new ObjectType(row.getString("name"), row.getInt("objects"), row.getInt("events")))
                .list();
    }

    /** The newest choice among exactly these types for this kind of case. */
    Optional<String> remembered(String kind, List<ObjectType> types) {
        return db.sql("""
                        select object_type from casewatch.object_type_choices
                        where kind = ? and md5(types) = md5(?) and types = ? order by chosen_at desc limit 1""")
                .params(kind, names(types), names(types))
                .query(String.class)
                .optional();
    }

    void choose(String by, LogImport log, List<ObjectType> types, String objectType) {
        db.sql("""
                        insert into casewatch.object_type_choices
                          (import_id, kind, types, object_type, chosen_by, chosen_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (import_id) do nothing""")
                .params(log.id(), log.kind(), names(types), objectType, by, Cases.utc(clock.instant()))
                .update();
    }

    Optional<String> chosen(long importId) {
        return db.sql("select object_type from casewatch.object_type_choices where import_id = ?")
                .param(importId)
                .query(String.class)
                .optional();
    }

    private static String names(List<ObjectType> types) {
        return StorableText.of(types.stream().map(ObjectType::name).collect(Collectors.joining("\t")));
    }
}
