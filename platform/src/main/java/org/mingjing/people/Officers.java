package org.mingjing.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjing.people.Officer.HeldPost;
import org.mingjing.people.Officer.Theme;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the officer behind a sign-in, with his posts and reach on a day, in one statement; what these are the database says. */
@Repository
public class Officers {

    private static final String FIND = """
            with held as (
              select p.id, p.title_en, p.title_zh, p.role, p.position, u.id as unit_id, u.name_en as unit_en,
                     u.name_zh as unit_zh, u.tree, u.position as unit_position, h.instead_of
              from people.held_by(:login, :day) h
              join people.posts p on p.id = h.post_id
              join people.units u on u.id = p.unit_id)
            select o.id as officer_id, o.login, o.name_en, o.name_zh, a.language, a.theme,
                   exists (select from people.sign_ins_opened s where s.officer_id = o.id and not exists (
                     select from people.passwords_chosen c where c.officer_id = o.id and c.chosen_at >= s.opened_at))
                     as must_choose,
                   array(select people.reach_of(:login, :day)) as reach,
                   held.id as post_id, held.title_en, held.title_zh, held.role, held.unit_id, held.unit_en, held.unit_zh,
                   held.instead_of
            from people.officers o join people.accounts a on a.officer_id = o.id left join held on true
            where o.login = :login
            order by held.instead_of nulls first, held.tree, held.unit_position, held.position, held.id
            """;

    private final JdbcClient db;
    private final Roles roles;

    Officers(JdbcClient db, Roles roles) {
        this.db = db;
        this.roles = roles;
    }

    @Transactional(readOnly = true)
    public Optional<Officer> find(String login, LocalDate day) {
        return db
                .sql(FIND)
                .param("login", login)
                .param("day", day)
                .query((row, number) -> officer(row, day))
                .list()
                .stream()
                .reduce(Officers::withBoth);
    }

    /** Each row is the officer with one of his posts, or with none. */
    private Officer officer(ResultSet row, LocalDate day) throws SQLException {
        return new Officer(
                row.getLong("officer_id"),
                row.getString("login"),
                new Texts(row.getString("name_en"), row.getString("name_zh")),
                Language.valueOf(row.getString("language")),
                Theme.valueOf(row.getString("theme")),
                row.getBoolean("must_choose"),
                day,
                row.getString("role") == null ? List.of() : List.of(post(row)),
                Set.of((Long[]) row.getArray("reach").getArray()));
    }

    private HeldPost post(ResultSet row) throws SQLException {
        return new HeldPost(
                row.getLong("post_id"),
                new Texts(row.getString("title_en"), row.getString("title_zh")),
                row.getLong("unit_id"),
                new Texts(row.getString("unit_en"), row.getString("unit_zh")),
                roles.get(row.getString("role")),
                row.getString("instead_of"));
    }

    private static Officer withBoth(Officer one, Officer other) {
        return new Officer(
                one.id(),
                one.login(),
                one.name(),
                one.language(),
                one.theme(),
                one.mustChoosePassword(),
                one.day(),
                Stream.concat(one.posts().stream(), other.posts().stream()).toList(),
                one.reach());
    }
}
