package org.mingjing.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.OfficerFile.Held;
import org.mingjing.people.OfficerFile.Opening;
import org.mingjing.people.Seat.Holder;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is known of an officer: his posts, past and present, and his sign-in. */
@Repository
@Transactional(readOnly = true)
public class OfficerFiles {

    private static final int MOST_WITHOUT_POST = 200;

    private final JdbcClient db;

    OfficerFiles(JdbcClient db) {
        this.db = db;
    }

    public Optional<OfficerFile> find(long id) {
        return db.sql("""
                        select o.id, o.login, o.name_en, o.name_zh, a.officer_id is not null as has_sign_in, s.opened_by, s.opened_at,
                               (select min(c.chosen_at) from people.passwords_chosen c
                                where c.officer_id = o.id and c.chosen_at >= s.opened_at) as chosen_at
                        from people.officers o
                        left join people.accounts a on a.officer_id = o.id
                        left join people.sign_ins_opened s on s.officer_id = o.id
                        where o.id = ? order by s.opened_at desc nulls last limit 1""")
                .param(id)
                .query((row, n) -> new OfficerFile(
                        row.getLong("id"),
                        row.getString("login"),
                        new Texts(row.getString("name_en"), row.getString("name_zh")),
                        row.getBoolean("has_sign_in"),
                        opening(row),
                        held(id)))
                .optional();
    }

    private static @Nullable Opening opening(ResultSet row) throws SQLException {
        var at = instant(row, "opened_at");
        return at == null ? null : new Opening(row.getString("opened_by"), at, instant(row, "chosen_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<Held> held(long officerId) {
        return db.sql("""
                        select a.id, p.title_en, p.title_zh, u.id as unit_id, u.name_en, u.name_zh, a.valid_from, a.valid_to
                        from people.appointments a join people.posts p on p.id = a.post_id
                        join people.units u on u.id = p.unit_id
                        where a.officer_id = ? order by a.valid_from desc, u.tree, p.position, p.id""")
                .param(officerId)
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        new Texts(row.getString("title_en"), row.getString("title_zh")),
                        row.getLong("unit_id"),
                        new Texts(row.getString("name_en"), row.getString("name_zh")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    public Optional<Long> id(String login) {
        return db.sql("select id from people.officers where login = ?")
                .param(login)
                .query(Long.class)
                .optional();
    }

    /** Officers who hold no post on a day, the newest first. */
    public List<Holder> withoutPost(LocalDate day) {
        return db.sql("""
                        select o.id, o.login, o.name_en, o.name_zh from people.officers o
                        where not exists (select from people.appointments a
                          where a.officer_id = o.id and ? between a.valid_from and coalesce(a.valid_to, 'infinity'))
                        order by o.id desc limit ?""")
                .params(day, MOST_WITHOUT_POST)
                .query((row, n) -> new Holder(
                        row.getLong("id"),
                        row.getString("login"),
                        new Texts(row.getString("name_en"), row.getString("name_zh"))))
                .list();
    }
}
