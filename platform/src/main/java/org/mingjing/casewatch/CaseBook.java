package org.mingjing.casewatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.rules.CaseHistory;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases as whoever asks may read them. */
@Repository
class CaseBook {

    private static final int INDEXED_LETTERS = 3;

    private final JdbcClient db;

    CaseBook(JdbcClient db) {
        this.db = db;
    }

    Paged<CaseRow> page(Officer officer, CaseFilter filter, Instant now, ZoneId zone) {
        var where = where(officer, filter);
        var at = Cases.utc(now);
        var rows = db.sql("""
                        select c.*, u.name_en, u.name_zh, o.name_en as handler_en, o.name_zh as handler_zh,
                               f.red, f.yellow
                        from (select c.id, c.kind, c.number, c.unit_id, c.handler, c.last_activity, c.last_at, c.closed_at, c.judged_by
                              from casewatch.cases c""" + where.sql() + """
                         order by c.last_at desc, c.id desc limit ? offset ?) c
                        join people.units u on u.id = c.unit_id
                        left join people.officers o on o.login = c.handler
                        cross join lateral (
                          select count(*) filter (where f.turns_at <= ?) as red,
                                 count(*) filter (where f.turns_at > ? and f.yellow_from <= ?) as yellow
                          from casewatch.findings f
                          where f.case_id = c.id and f.owner = 'OFFICE' and\s""" + FindingBook.STANDING + """
                        ) f
                        order by c.last_at desc, c.id desc""")
                .params(where.values())
                .params(Paged.SIZE, (filter.page() - 1) * Paged.SIZE)
                .params(at, at, at, at)
                .query((row, n) -> new CaseRow(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("number"),
                        new Texts(row.getString("name_en"), row.getString("name_zh")),
                        row.getString("handler"),
                        texts(row, "handler_en", "handler_zh"),
                        row.getString("last_activity"),
                        date(row, "last_at", zone),
                        row.getObject("closed_at") == null ? null : date(row, "closed_at", zone),
                        !row.getString("judged_by").equals(CaseRules.NO_RULES),
                        row.getInt("red"),
                        row.getInt("yellow")))
                .list();
        return Paged.of(rows, filter.page(), db, "casewatch.cases c" + where.sql(), where.values());
    }

    private static Where where(Officer officer, CaseFilter filter) {
        var where = Where.mine(officer, "c", "c.id")
                .andIf(filter.kind(), "c.kind = ?")
                .andIf(filter.unit(), "c.unit_id = ?")
                .handledBy(filter.handler(), "c")
                .andIf(filter.number() == null ? null : like(filter.number()), "c.number ilike ?");
        if (filter.open() != null) {
            where.and(filter.open() ? "c.closed_at is null" : "c.closed_at is not null");
        }
        return where;
    }

    // The index knows groups of three letters: what is shorter is looked for at the beginning only.
    private static String like(String part) {
        var escaped = part.replaceAll("([%_\\\\])", "\\\\$1");
        return (part.length() < INDEXED_LETTERS ? "" : "%") + escaped + "%";
    }

    /** A case with its events. */
    record Whole(
            long id,
            String kind,
            Texts unit,
            @Nullable String handler,
            @Nullable Instant closedAt,
            CaseHistory history) {}

    Optional<Whole> find(long id) {
        return db.sql("""
                        select c.id, c.kind, c.number, u.name_en, u.name_zh, c.handler, c.closed_at, c.attributes, c.events
                        from casewatch.cases c join people.units u on u.id = c.unit_id where c.id = ?""")
                .param(id)
                .query((row, n) -> new Whole(
                        row.getLong("id"),
                        row.getString("kind"),
                        new Texts(row.getString("name_en"), row.getString("name_zh")),
                        row.getString("handler"),
                        instant(row, "closed_at"),
                        new CaseHistory(
                                row.getString("number"),
                                EventJson.readAttributes(row.getString("attributes")),
                                EventJson.read(row.getString("events")))))
                .optional();
    }

    /** The names of those who are officers here, by login. */
    Map<String, Texts> names(Collection<String> logins) {
        var names = new HashMap<String, Texts>();
        db.sql("select login, name_en, name_zh from people.officers where login = any(?)")
                .param(logins.toArray(String[]::new))
                .query((row, n) -> names.put(
                        row.getString("login"), new Texts(row.getString("name_en"), row.getString("name_zh"))))
                .list();
        return names;
    }

    static @Nullable Texts texts(ResultSet row, String en, String zh) throws SQLException {
        return row.getString(en) == null ? null : new Texts(row.getString(en), row.getString(zh));
    }

    private static LocalDate date(ResultSet row, String column, ZoneId zone) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
