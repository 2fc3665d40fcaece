package org.mingjing.responsibilities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingjing.people.Officer;
import org.mingjing.people.Seat.Holder;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and duties. Whoever asks reads those that he may see. */
@Repository
class Duties {

    private static final String SELECT = """
            select d.*, l.title_en as list_en, l.title_zh as list_zh, p.key as post_key, p.title_en as post_en, p.title_zh as post_zh, p.unit_id,
                   u.name_en as unit_en, u.name_zh as unit_zh, o.id as officer_id, o.login, o.name_en, o.name_zh
            from responsibilities.duties d
            join responsibilities.lists l on l.id = d.list_id
            join people.posts p on p.id = d.post_id
            join people.units u on u.id = p.unit_id
            left join people.appointments a on a.post_id = p.id and :day between a.valid_from and coalesce(a.valid_to, 'infinity')
            left join people.officers o on o.id = a.officer_id
            where true
            """;
    private static final String IN_FORCE = " and :day between d.valid_from and coalesce(d.valid_to, 'infinity')";

    private final JdbcClient db;

    Duties(JdbcClient db) {
        this.db = db;
    }

    private JdbcClient.StatementSpec onHisDay(String sql, Officer officer) {
        return db.sql(sql).param("day", officer.day());
    }

    long addList(String key, Texts title, String source, LocalDate from, String by, Instant at) {
        return db.sql("""
                        insert into responsibilities.lists (key, title_en, title_zh, source, valid_from, adopted_by, adopted_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(key, title.en(), title.zh(), source, from, by, at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Ends the edition of a list that is in force, and its duties, the day before another begins. */
    void endBefore(String key, LocalDate from) {
        db.sql("update responsibilities.lists set valid_to = ? where key = ? and valid_to is null and valid_from < ?")
                .params(from.minusDays(1), key, from)
                .update();
        db.sql("""
                        update responsibilities.duties d set valid_to = ? from responsibilities.lists l
                        where l.id = d.list_id and l.key = ? and d.valid_to is null and d.valid_from < ?""").params(from.minusDays(1), key, from).update();
    }

    /** The newest edition of each list that was ever adopted. */
    List<Edition> editions() {
        return db.sql("""
                        select distinct on (key) key, title_en, title_zh, valid_from from responsibilities.lists
                        order by key, valid_from desc""")
                .query((row, n) -> new Edition(
                        row.getString("key"),
                        new Texts(row.getString("title_en"), row.getString("title_zh")),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    boolean isAdopted(String key, LocalDate from) {
        return db.sql("select exists (select from responsibilities.lists where key = ? and valid_from >= ?)")
                .params(key, from)
                .query(Boolean.class)
                .single();
    }

    void add(long listId, List<DutyEntry> entries, LocalDate from) {
        db.sql("""
                        insert into responsibilities.duties
                          (list_id, no, place, post_id, text_en, text_zh, standard_en, standard_zh, basis_en, basis_zh,
                           evidence_en, evidence_zh, theme, cadence, valid_from)
                        select ?, n, row_number() over (), p, te, tz, se, sz, be, bz, ee, ez, t, c, ?
                        from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                    ?::text[], ?::text[], ?::text[], ?::text[])
                             as r(n, p, te, tz, se, sz, be, bz, ee, ez, t, c)""")
                .params(listId, from)
                .param(texts(entries, DutyEntry::no))
                .param(entries.stream().map(DutyEntry::postId).toArray(Long[]::new))
                .param(texts(entries, entry -> entry.text().en()))
                .param(texts(entries, entry -> entry.text().zh()))
                .param(texts(entries, entry -> entry.standard().en()))
                .param(texts(entries, entry -> entry.standard().zh()))
                .param(texts(entries, entry -> entry.basis().en()))
                .param(texts(entries, entry -> entry.basis().zh()))
                .param(texts(entries, entry -> entry.evidence().en()))
                .param(texts(entries, entry -> entry.evidence().zh()))
                .param(texts(entries, DutyEntry::theme))
                .param(texts(entries, entry -> entry.cadence().written()))
                .update();
    }

    private static String[] texts(List<DutyEntry> entries, Function<DutyEntry, String> cell) {
        return entries.stream().map(cell).toArray(String[]::new);
    }

    /** The lists in force, with what the officer sees of them. */
    List<DutyList> lists(Officer officer) {
        return onHisDay("""
                        select l.id, l.key, l.title_en, l.title_zh, l.valid_from, l.valid_to, l.adopted_by, count(*) as duties,
                               count(*) filter (where not exists (
                                 select from people.appointments a
                                 where a.post_id = d.post_id and :day between a.valid_from and coalesce(a.valid_to, 'infinity')))
                                 as without_officer
                        from responsibilities.lists l
                        join responsibilities.duties d on d.list_id = l.id
                        join people.posts p on p.id = d.post_id
                        where :day between l.valid_from and coalesce(l.valid_to, 'infinity')""" + IN_FORCE + """
                         group by l.id order by l.id""", officer)
                .query((row, n) -> new DutyList(
                        row.getLong("id"),
                        row.getString("key"),
                        new Texts(row.getString("title_en"), row.getString("title_zh")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("adopted_by"),
                        row.getInt("duties"),
                        row.getInt("without_officer")))
                .list();
    }

    List<Duty> ofList(Officer officer, long listId) {
        return onHisDay(
                        SELECT + IN_FORCE + " and d.list_id = :list order by d.place, u.position, p.position, d.id",
                        officer)
                .param("list", listId)
                .query(Duties::duty)
                .list();
    }

    /** All in force that the officer may read, list by list. */
    List<Duty> inForce(Officer officer) {
        return onHisDay(SELECT + IN_FORCE + " order by d.list_id, d.place, u.position, p.position, d.id", officer)
                .query(Duties::duty)
                .list();
    }

    Optional<Duty> find(Officer officer, long id) {
        return onHisDay(SELECT + " and d.id = :id", officer)
                .param("id", id)
                .query(Duties::duty)
                .optional();
    }

    List<Duty> withoutOfficer(Officer officer) {
        return onHisDay(SELECT + IN_FORCE + " and a.id is null order by d.list_id, d.place, d.id", officer)
                .query(Duties::duty)
                .list();
    }

    /** How many duties in force and how many officers with a post there are for the officer to see. */
    record Totals(long duties, long officers) {}

    Totals totals(Officer officer) {
        return onHisDay("""
                        select (select count(*) from responsibilities.duties d join people.posts p on p.id = d.post_id
                                where true""" + IN_FORCE + """
                        ) as duties,
                               (select count(distinct a.officer_id) from people.appointments a
                                join people.posts p on p.id = a.post_id
                                where :day between a.valid_from and coalesce(a.valid_to, 'infinity')
                                  and ((select people.may('KEEP_LISTS')) or a.post_id in (select people.posts_in_reach()))) as officers""", officer)
                .query((row, n) -> new Totals(row.getLong("duties"), row.getLong("officers")))
                .single();
    }

    /** Officers in office on the day on none of whose posts a duty hangs, among the units that he sees. */
    List<Holder> officersWithoutDuty(Officer officer) {
        return onHisDay("""
                        select o.id, o.login, o.name_en, o.name_zh from people.officers o
                        where exists (
                            select from people.appointments a join people.posts p on p.id = a.post_id
                            where a.officer_id = o.id and :day between a.valid_from and coalesce(a.valid_to, 'infinity')
                              and ((select people.may('KEEP_LISTS')) or a.post_id in (select people.posts_in_reach())))
                          and not exists (
                            select from people.appointments a join responsibilities.duties d on d.post_id = a.post_id
                            where a.officer_id = o.id and :day between a.valid_from and coalesce(a.valid_to, 'infinity')""" + IN_FORCE + ") order by o.login", officer)
                .query((row, n) -> new Holder(
                        row.getLong("id"),
                        row.getString("login"),
                        new Texts(row.getString("name_en"), row.getString("name_zh"))))
                .list();
    }

    private static Duty duty(ResultSet row, int n) throws SQLException {
        return new Duty(
                row.getLong("id"),
                row.getLong("list_id"),
                texts(row, "list_"),
                row.getString("no"),
                row.getLong("post_id"),
                row.getString("post_key"),
                texts(row, "post_"),
                row.getLong("unit_id"),
                texts(row, "unit_"),
                row.getString("login") == null
                        ? List.of()
                        : List.of(new Holder(row.getLong("officer_id"), row.getString("login"), texts(row, "name_"))),
                texts(row, "text_"),
                texts(row, "standard_"),
                texts(row, "basis_"),
                texts(row, "evidence_"),
                row.getString("theme"),
                Cadence.read(row.getString("cadence")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Texts texts(ResultSet row, String column) throws SQLException {
        return new Texts(row.getString(column + "en"), row.getString(column + "zh"));
    }
}
