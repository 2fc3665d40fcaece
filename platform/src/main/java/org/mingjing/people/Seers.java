package org.mingjing.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who sees a unit by his posts. */
@Repository
@Transactional(readOnly = true)
public class Seers {

    private final JdbcClient db;

    Seers(JdbcClient db) {
        this.db = db;
    }

    /** An officer, and a post of his that lets him. */
    public record Seer(long officerId, String login, Texts name, Texts post) {}

    /** The post by which an officer sees a unit; of several the first. */
    public Optional<Texts> post(Officer officer, long unitId) {
        return db.sql("""
                        select p.title_en, p.title_zh
                        from people.held_by(?, ?) h
                        join people.roles r on r.id = h.role
                        join people.posts p on p.id = h.post_id
                        where ? in (select people.seen_from(h.unit_id, r.sees))
                        order by p.id limit 1""")
                .params(officer.login(), officer.day(), unitId)
                .query((row, n) -> new Texts(row.getString("title_en"), row.getString("title_zh")))
                .optional();
    }

    /** Those who have a unit in their reach on a day, and a right. */
    public List<Seer> of(long unitId, LocalDate day, Right right) {
        return db.sql("""
                        select distinct on (o.id) o.id, o.login, o.name_en, o.name_zh, p.title_en, p.title_zh
                        from people.officers o
                        cross join lateral people.held_by(o.login, :day) h
                        join people.roles r on r.id = h.role
                        join people.posts p on p.id = h.post_id
                        where :unit in (select people.seen_from(h.unit_id, r.sees)) and exists (
                          select from people.held_by(o.login, :day) g join people.roles q on q.id = g.role
                          where :right = any (q.may))
                        order by o.id, p.id""")
                .param("day", day)
                .param("unit", unitId)
                .param("right", right.name())
                .query((row, n) -> new Seer(
                        row.getLong("id"),
                        row.getString("login"),
                        new Texts(row.getString("name_en"), row.getString("name_zh")),
                        new Texts(row.getString("title_en"), row.getString("title_zh"))))
                .list();
    }
}
