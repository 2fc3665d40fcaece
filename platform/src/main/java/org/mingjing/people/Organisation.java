package org.mingjing.people;

import java.time.LocalDate;
import java.util.Optional;
import org.mingjing.people.UnitKinds.Tree;
import org.mingjing.vocabulary.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units, posts, officers and appointments in the database, one at a time. */
@Repository
class Organisation {

    private final JdbcClient db;

    Organisation(JdbcClient db) {
        this.db = db;
    }

    /** Enters a unit, or changes what may change of the one that has its key. */
    void enter(UnitEntry unit, Tree tree) {
        db.sql("""
                        insert into people.units (key, tree, kind, parent_id, name_en, name_zh, position, valid_from, valid_to)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (key) do update set tree = excluded.tree, kind = excluded.kind, parent_id = excluded.parent_id,
                          name_en = excluded.name_en, name_zh = excluded.name_zh,
                          valid_from = excluded.valid_from, valid_to = excluded.valid_to""")
                .params(unit.key(), tree.name(), unit.kind())
                .param(unit.parent() == null ? null : unit(unit.parent()))
                .params(
                        unit.name().en(),
                        unit.name().zh(),
                        unit.position(),
                        unit.valid().from())
                .param(unit.valid().to())
                .update();
    }

    void enter(PostEntry post) {
        db.sql("""
                        insert into people.posts (key, unit_id, role, title_en, title_zh, position, valid_from, valid_to)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (key) do update set unit_id = excluded.unit_id, role = excluded.role,
                          title_en = excluded.title_en, title_zh = excluded.title_zh,
                          valid_from = excluded.valid_from, valid_to = excluded.valid_to""")
                .params(
                        post.key(),
                        unit(post.unit()),
                        post.role(),
                        post.title().en(),
                        post.title().zh())
                .params(post.position(), post.valid().from())
                .param(post.valid().to())
                .update();
    }

    void enter(OfficerEntry officer) {
        db.sql("""
                        insert into people.officers (login, name_en, name_zh) values (?, ?, ?)
                        on conflict (login) do update set name_en = excluded.name_en, name_zh = excluded.name_zh""")
                .params(officer.login(), officer.name().en(), officer.name().zh())
                .update();
    }

    void enter(AppointmentEntry appointment) {
        var entered = db.sql("""
                        insert into people.appointments (post_id, officer_id, valid_from, valid_to)
                        select p.id, o.id, ?, ? from people.posts p, people.officers o where p.key = ? and o.login = ?""")
                .param(appointment.valid().from())
                .param(appointment.valid().to())
                .params(appointment.post(), appointment.login())
                .update();
        if (entered == 0) {
            throw new Refusal("people.nobody-to-appoint", appointment.login(), appointment.post());
        }
    }

    private long unit(String key) {
        return db.sql("select id from people.units where key = ?")
                .param(key)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("people.no-such-unit", key));
    }

    /** The kind of a unit that is there. */
    Optional<String> kindOfUnit(String key) {
        return db.sql("select kind from people.units where key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    /** Whether the one unit stands somewhere below the other, or is it. */
    boolean isBelow(String key, String above) {
        return db.sql("""
                        with recursive up(id, key, parent_id) as (
                          select id, key, parent_id from people.units where key = ?
                          union
                          select u.id, u.key, u.parent_id from people.units u join up on u.id = up.parent_id)
                        select exists (select from up where key = ?)""").params(key, above).query(Boolean.class).single();
    }

    boolean hasPost(String key) {
        return isThere("select exists (select from people.posts where key = ?)", key);
    }

    boolean hasOfficer(String login) {
        return isThere("select exists (select from people.officers where login = ?)", login);
    }

    private boolean isThere(String sql, String key) {
        return db.sql(sql).param(key).query(Boolean.class).single();
    }

    /** Ends an appointment; false if the officer does not hold it on that day. */
    boolean end(long officerId, long appointmentId, LocalDate lastDay) {
        return db.sql("""
                        update people.appointments set valid_to = ?
                        where id = ? and officer_id = ? and ? between valid_from and coalesce(valid_to, 'infinity')""").params(lastDay, appointmentId, officerId, lastDay).update() == 1;
    }

    /** Who holds the post in any part of a period. */
    Optional<String> holder(String postKey, Validity valid) {
        return db.sql("""
                        select o.login from people.appointments a
                        join people.posts p on p.id = a.post_id join people.officers o on o.id = a.officer_id
                        where p.key = ? and daterange(a.valid_from, a.valid_to, '[]') && daterange(?, ?, '[]') limit 1""")
                .params(postKey, valid.from())
                .param(valid.to())
                .query(String.class)
                .optional();
    }
}
