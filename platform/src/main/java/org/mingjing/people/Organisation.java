package org.mingjing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingjing.people.PeopleDesk.Sort;
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

    /** Changes what may change of a unit that is there: its name, its kind, what it stands under, and until when. */
    void change(UnitEntry unit, Tree tree) {
        var parent = unit.parent() == null ? null : unit(unit.parent());
        db.sql("""
                        update people.units set tree = ?, kind = ?, parent_id = ?, name_en = ?, name_zh = ?, valid_from = ?, valid_to = ?
                        where key = ?""")
                .params(tree.name(), unit.kind())
                .param(parent)
                .params(unit.name().en(), unit.name().zh(), unit.valid().from())
                .param(unit.valid().to())
                .param(unit.key())
                .update();
    }

    void change(PostEntry post) {
        db.sql("""
                        update people.posts set unit_id = ?, role = ?, title_en = ?, title_zh = ?, valid_from = ?, valid_to = ?
                        where key = ?""")
                .params(
                        unit(post.unit()),
                        post.role(),
                        post.title().en(),
                        post.title().zh(),
                        post.valid().from())
                .param(post.valid().to())
                .param(post.key())
                .update();
    }

    void change(OfficerEntry officer) {
        db.sql("update people.officers set name_en = ?, name_zh = ? where login = ?")
                .params(officer.name().en(), officer.name().zh(), officer.login())
                .update();
    }

    /** Ends an appointment that runs on the day; false if there is none. */
    boolean end(long appointmentId, LocalDate lastDay) {
        return db.sql("""
                        update people.appointments set valid_to = ?
                        where id = ? and valid_from <= ? and coalesce(valid_to, 'infinity') >= ?""").params(lastDay, appointmentId, lastDay, lastDay).update() == 1;
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

    boolean isThere(String table, String column, String key) {
        return db.sql("select exists (select from people.%s where %s = ?)".formatted(table, column))
                .param(key)
                .query(Boolean.class)
                .single();
    }

    Set<String> keys(String table, String column) {
        return new HashSet<>(db.sql("select %s from people.%s".formatted(column, table))
                .query(String.class)
                .list());
    }

    /** All rows of a sort, as they were entered and in an order in which they can be entered again. */
    List<List<String>> table(Sort sort) {
        var sql = switch (sort) {
            case UNITS -> """
                        with recursive tree as (
                          select u.*, 0 as depth from people.units u where parent_id is null
                          union all select u.*, t.depth + 1 from people.units u join tree t on u.parent_id = t.id)
                        select t.key, t.kind, p.key as parent, t.name_en, t.name_zh, t.valid_from, t.valid_to
                        from tree t left join people.units p on p.id = t.parent_id order by t.depth, t.position, t.id""";
            case POSTS -> """
                        select p.key, u.key as unit, p.role, p.title_en, p.title_zh, p.valid_from, p.valid_to
                        from people.posts p join people.units u on u.id = p.unit_id order by p.position, p.id""";
            case OFFICERS -> "select login, name_en, name_zh from people.officers order by id";
            case APPOINTMENTS -> """
                        select p.key, o.login, a.valid_from, a.valid_to from people.appointments a
                        join people.posts p on p.id = a.post_id join people.officers o on o.id = a.officer_id
                        order by a.valid_from, a.id""";
        };
        return db.sql(sql)
                .query((row, n) -> {
                    var cells = new ArrayList<String>();
                    for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        cells.add(Objects.requireNonNullElse(row.getString(i), ""));
                    }
                    return List.copyOf(cells);
                })
                .list();
    }
}
