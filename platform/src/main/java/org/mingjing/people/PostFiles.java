package org.mingjing.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The posts of a unit with their holders, past and present. */
@Repository
@Transactional(readOnly = true)
public class PostFiles {

    private final JdbcClient db;
    private final Roles roles;

    PostFiles(JdbcClient db, Roles roles) {
        this.db = db;
        this.roles = roles;
    }

    public List<PostFile> of(long unitId) {
        var byKey = new LinkedHashMap<String, PostFile>();
        db.sql("""
                        select p.key, p.title_en, p.title_zh, p.role, p.valid_from, p.valid_to,
                               o.id as officer_id, o.name_en, o.name_zh, a.valid_from as held_from, a.valid_to as held_to
                        from people.posts p
                        left join people.appointments a on a.post_id = p.id
                        left join people.officers o on o.id = a.officer_id
                        where p.unit_id = ? order by p.position, p.id, a.valid_from desc""")
                .param(unitId)
                .query(this::post)
                .list()
                .forEach(post -> byKey.merge(post.key(), post, PostFiles::together));
        return List.copyOf(byKey.values());
    }

    private PostFile post(ResultSet row, int n) throws SQLException {
        return new PostFile(
                row.getString("key"),
                new Texts(row.getString("title_en"), row.getString("title_zh")),
                roles.get(row.getString("role")),
                valid(row, "valid_from", "valid_to"),
                row.getString("name_en") == null
                        ? List.of()
                        : List.of(new Term(
                                row.getLong("officer_id"),
                                new Texts(row.getString("name_en"), row.getString("name_zh")),
                                valid(row, "held_from", "held_to"))));
    }

    private static Validity valid(ResultSet row, String from, String to) throws SQLException {
        return new Validity(row.getObject(from, LocalDate.class), row.getObject(to, LocalDate.class));
    }

    private static PostFile together(PostFile post, PostFile again) {
        var terms = new java.util.ArrayList<>(post.terms());
        terms.addAll(again.terms());
        return new PostFile(post.key(), post.title(), post.role(), post.valid(), terms);
    }
}
