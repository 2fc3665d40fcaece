package org.mingjing.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjing.people.OfficerFile.Held;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is known of an officer: his posts, past and present, and his sign-in. */
@Repository
@Transactional(readOnly = true)
public class OfficerFiles {

    private final JdbcClient db;

    OfficerFiles(JdbcClient db) {
        this.db = db;
    }

    public Optional<OfficerFile> find(long id) {
        return db.sql("""
                        select o.id, o.login, o.name_en, o.name_zh, s.opened_by, a.officer_id is not null as has_sign_in
                        from people.officers o
                        left join people.accounts a on a.officer_id = o.id
                        left join people.sign_ins_opened s on s.officer_id = o.id where o.id = ?""")
                .param(id)
                .query((row, n) -> new OfficerFile(
                        row.getLong("id"),
                        row.getString("login"),
                        new Texts(row.getString("name_en"), row.getString("name_zh")),
                        row.getString("opened_by"),
                        row.getBoolean("has_sign_in"),
                        held(id)))
                .optional();
    }

    private List<Held> held(long officerId) {
        return db.sql("""
                        select a.id, p.title_en, p.title_zh, u.name_en, u.name_zh, a.valid_from, a.valid_to
                        from people.appointments a join people.posts p on p.id = a.post_id
                        join people.units u on u.id = p.unit_id
                        where a.officer_id = ? order by a.valid_from desc, p.position""")
                .param(officerId)
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        new Texts(row.getString("title_en"), row.getString("title_zh")),
                        new Texts(row.getString("name_en"), row.getString("name_zh")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }
}
