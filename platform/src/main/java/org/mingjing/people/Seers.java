package org.mingjing.people;

import java.time.LocalDate;
import java.util.List;
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
    public record Seer(long officerId, Texts name, Texts post) {}

    /** Those who have a unit in their reach on a day, and a right. */
    public List<Seer> of(long unitId, LocalDate day, Right right) {
        return db.sql("""
                        select distinct on (o.id) o.id, o.name_en, o.name_zh, p.title_en, p.title_zh
                        from people.officers o
                        cross join lateral people.held_by(o.login, :day) h
                        join people.roles r on r.id = h.role and r.sees <> 'OWN' and :right = any (r.may)
                        join people.posts p on p.id = h.post_id
                        where :unit in (select people.reach_of(o.login, :day))
                        order by o.id, p.id""")
                .param("day", day)
                .param("unit", unitId)
                .param("right", right.name())
                .query((row, n) -> new Seer(
                        row.getLong("id"),
                        new Texts(row.getString("name_en"), row.getString("name_zh")),
                        new Texts(row.getString("title_en"), row.getString("title_zh"))))
                .list();
    }
}
