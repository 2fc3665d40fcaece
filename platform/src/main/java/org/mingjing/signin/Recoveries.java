package org.mingjing.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which recoveries were asked for, and which of them confirmed. */
@Repository
class Recoveries {

    private static final int SHOWN = 100;
    private static final String ALL = """
            select r.id, r.officer_id, o.login, r.because, a.login as asked_by, r.asked_at, b.login as confirmed_by, c.confirmed_at
            from signin.recoveries r
            join people.officers o on o.id = r.officer_id
            join people.officers a on a.id = r.asked_by
            left join signin.recoveries_confirmed c on c.recovery_id = r.id
            left join people.officers b on b.id = c.confirmed_by
            """;

    private final JdbcClient db;

    Recoveries(JdbcClient db) {
        this.db = db;
    }

    /** The newest ones. */
    List<Recovery> newest() {
        return db.sql(ALL + "order by r.id desc limit ?")
                .param(SHOWN)
                .query(Recoveries::recovery)
                .list();
    }

    Optional<Recovery> find(long id) {
        return db.sql(ALL + "where r.id = ?")
                .param(id)
                .query(Recoveries::recovery)
                .optional();
    }

    List<Recovery> of(long officerId) {
        return db.sql(ALL + "where r.officer_id = ?")
                .param(officerId)
                .query(Recoveries::recovery)
                .list();
    }

    void add(long officerId, String because, long askedBy, Instant at) {
        db.sql("insert into signin.recoveries (officer_id, because, asked_by, asked_at) values (?, ?, ?, ?)")
                .params(officerId, because, askedBy, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether nobody was first. */
    boolean confirm(long id, long by, Instant at) {
        return db.sql("""
                        insert into signin.recoveries_confirmed (recovery_id, officer_id, asked_by, confirmed_by, confirmed_at)
                        select id, officer_id, asked_by, ?, ? from signin.recoveries where id = ? on conflict do nothing""").params(by, at.atOffset(ZoneOffset.UTC), id).update() > 0;
    }

    private static Recovery recovery(ResultSet row, int number) throws SQLException {
        return new Recovery(
                row.getLong("id"),
                row.getLong("officer_id"),
                row.getString("login"),
                row.getString("because"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmed_by"),
                instant(row.getObject("confirmed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
