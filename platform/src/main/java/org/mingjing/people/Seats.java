package org.mingjing.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjing.people.Seat.Holder;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The posts of the office with their holders on a day, in the order of the units. */
@Repository
@Transactional(readOnly = true)
public class Seats {

    private static final String SELECT = """
            select p.id, p.key, p.title_en, p.title_zh, p.role, u.id as unit_id, u.name_en as unit_en, u.name_zh as unit_zh,
                   o.id as officer_id, o.login, o.name_en, o.name_zh
            from people.posts p
            join people.units u on u.id = p.unit_id
            left join people.appointments a on a.post_id = p.id and :day between a.valid_from and coalesce(a.valid_to, 'infinity')
            left join people.officers o on o.id = a.officer_id
            where :day between p.valid_from and coalesce(p.valid_to, 'infinity')
            """;

    private final JdbcClient db;

    Seats(JdbcClient db) {
        this.db = db;
    }

    /** All posts: the office's plan, which every officer may read. */
    public List<Seat> on(LocalDate day) {
        return db.sql(SELECT + " order by u.position, u.id, p.position, p.id")
                .param("day", day)
                .query(Seats::seat)
                .list();
    }

    /** The posts of the units in the officer's reach. */
    public List<Seat> seenBy(Officer officer) {
        return db.sql(SELECT + " and u.id = any(:reach) order by u.position, u.id, p.position, p.id")
                .param("day", officer.day())
                .param("reach", officer.reachIds())
                .query(Seats::seat)
                .list();
    }

    public Optional<Seat> find(long postId, LocalDate day) {
        return db.sql(SELECT + " and p.id = :post")
                .param("day", day)
                .param("post", postId)
                .query(Seats::seat)
                .optional();
    }

    private static Seat seat(ResultSet row, int n) throws SQLException {
        var holders = row.getString("login") == null
                ? List.<Holder>of()
                : List.of(new Holder(
                        row.getLong("officer_id"),
                        row.getString("login"),
                        new Texts(row.getString("name_en"), row.getString("name_zh"))));
        return new Seat(
                row.getLong("id"),
                row.getString("key"),
                new Texts(row.getString("title_en"), row.getString("title_zh")),
                row.getString("role"),
                row.getLong("unit_id"),
                new Texts(row.getString("unit_en"), row.getString("unit_zh")),
                holders);
    }
}
