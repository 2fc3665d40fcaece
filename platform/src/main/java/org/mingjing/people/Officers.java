package org.mingjing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjing.people.Officer.HeldPost;
import org.mingjing.people.Officer.Theme;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the officer behind a sign-in, with his posts and reach on a day. */
@Repository
public class Officers {

    private final JdbcClient db;
    private final Roles roles;

    Officers(JdbcClient db, Roles roles) {
        this.db = db;
        this.roles = roles;
    }

    @Transactional(readOnly = true)
    public Optional<Officer> find(String login, LocalDate day) {
        var rows = db.sql("""
                        select o.id, o.login, o.name_en, o.name_zh, a.language, a.theme,
                               exists (select from people.sign_ins_opened s where s.officer_id = o.id and not exists (
                                 select from people.passwords_chosen c where c.officer_id = o.id and c.chosen_at >= s.opened_at))
                                 as must_choose,
                               p.id as post_id, p.title_en, p.title_zh, p.role,
                               u.id as unit_id, u.name_en as unit_en, u.name_zh as unit_zh
                        from people.officers o
                        join people.accounts a on a.officer_id = o.id
                        left join people.appointments h on h.officer_id = o.id
                             and ? between h.valid_from and coalesce(h.valid_to, 'infinity')
                        left join people.posts p on p.id = h.post_id
                        left join people.units u on u.id = p.unit_id
                        where o.login = ?
                        order by u.tree, u.position, p.position, p.id""")
                .params(day, login)
                .query((row, number) -> {
                    var held = row.getString("role") == null
                            ? List.<HeldPost>of()
                            : List.of(new HeldPost(
                                    row.getLong("post_id"),
                                    new Texts(row.getString("title_en"), row.getString("title_zh")),
                                    row.getLong("unit_id"),
                                    new Texts(row.getString("unit_en"), row.getString("unit_zh")),
                                    roles.get(row.getString("role"))));
                    return new Officer(
                            row.getLong("id"),
                            row.getString("login"),
                            new Texts(row.getString("name_en"), row.getString("name_zh")),
                            Language.valueOf(row.getString("language")),
                            Theme.valueOf(row.getString("theme")),
                            row.getBoolean("must_choose"),
                            day,
                            held,
                            Set.of());
                })
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(withReach(rows));
    }

    private Officer withReach(List<Officer> rows) {
        var first = rows.getFirst();
        var posts = new ArrayList<HeldPost>();
        rows.forEach(row -> posts.addAll(row.posts()));
        return new Officer(
                first.id(),
                first.login(),
                first.name(),
                first.language(),
                first.theme(),
                first.mustChoosePassword(),
                first.day(),
                List.copyOf(posts),
                Set.copyOf(reach(posts)));
    }

    private Set<Long> reach(List<HeldPost> posts) {
        var reach = new HashSet<Long>();
        var tops = new ArrayList<Long>();
        var office = false;
        for (var post : posts) {
            switch (post.role().sees()) {
                case OWN -> {}
                case UNIT -> reach.add(post.unitId());
                case SUBTREE -> tops.add(post.unitId());
                case OFFICE -> office = true;
            }
        }
        if (office) {
            reach.addAll(db.sql("select id from people.units")
                    .query((row, number) -> row.getLong("id"))
                    .list());
        } else if (!tops.isEmpty()) {
            reach.addAll(below(tops));
        }
        return reach;
    }

    private List<Long> below(List<Long> tops) {
        return db.sql("""
                        with recursive below(id) as (
                          select unnest(?::bigint[])
                          union
                          select u.id from people.units u join below b on u.parent_id = b.id)
                        select id from below""")
                .param(tops.toArray(Long[]::new))
                .query((row, number) -> row.getLong("id"))
                .list();
    }
}
