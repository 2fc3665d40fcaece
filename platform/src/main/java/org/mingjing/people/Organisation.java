package org.mingjing.people;

import org.mingjing.people.UnitKinds.Tree;
import org.mingjing.vocabulary.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units, posts, officers and appointments in the database. */
@Repository
class Organisation {

    private final JdbcClient db;

    Organisation(JdbcClient db) {
        this.db = db;
    }

    long add(UnitEntry unit, Tree tree) {
        var parent = unit.parent() == null ? null : unit(unit.parent());
        return db.sql("""
                        insert into people.units (key, tree, kind, parent_id, name_en, name_zh, position, valid_from, valid_to)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(unit.key(), tree.name(), unit.kind())
                .param(parent)
                .params(
                        unit.name().en(),
                        unit.name().zh(),
                        unit.position(),
                        unit.valid().from())
                .param(unit.valid().to())
                .query(Long.class)
                .single();
    }

    long add(PostEntry post) {
        return db.sql("""
                        insert into people.posts (key, unit_id, role, title_en, title_zh, position, valid_from, valid_to)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        post.key(),
                        unit(post.unit()),
                        post.role(),
                        post.title().en(),
                        post.title().zh())
                .params(post.position(), post.valid().from())
                .param(post.valid().to())
                .query(Long.class)
                .single();
    }

    long add(OfficerEntry officer) {
        return db.sql("insert into people.officers (login, name_en, name_zh) values (?, ?, ?) returning id")
                .params(officer.login(), officer.name().en(), officer.name().zh())
                .query(Long.class)
                .single();
    }

    long add(AppointmentEntry appointment) {
        return db.sql("""
                        insert into people.appointments (post_id, officer_id, valid_from, valid_to)
                        select p.id, o.id, ?, ? from people.posts p, people.officers o where p.key = ? and o.login = ?
                        returning id""")
                .param(appointment.valid().from())
                .param(appointment.valid().to())
                .params(appointment.post(), appointment.login())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("people.nobody-to-appoint", appointment.login(), appointment.post()));
    }

    private long unit(String key) {
        return db.sql("select id from people.units where key = ?")
                .param(key)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("people.no-such-unit", key));
    }
}
