package org.mingjing.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys that count, for every instance on the same database. */
@Repository
@Transactional
class Passkeys {

    private static final String GOOD = """
            select p.id, p.officer_id, o.login, p.name, p.credential, p.public_key, p.registered_at,
                   coalesce(u.counter, 0) as counter, u.used_at
            from signin.passkeys p join people.officers o on o.id = p.officer_id
            left join lateral (select counter, used_at from signin.passkeys_used
                               where passkey_id = p.id order by used_at desc, counter desc limit 1) u on true
            where not exists (select from signin.passkeys_withdrawn w where w.passkey_id = p.id)
              and\s""";

    private final JdbcClient db;
    private final Clock clock;

    Passkeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Passkey> of(long officerId) {
        return db.sql(GOOD + "p.officer_id = ? order by p.id")
                .param(officerId)
                .query(Passkeys::passkey)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Passkey> find(String credential) {
        return db.sql(GOOD + "p.credential = ?")
                .param(credential)
                .query(Passkeys::passkey)
                .optional();
    }

    void add(long officerId, String name, String credential, String publicKey) {
        db.sql("""
                        insert into signin.passkeys (officer_id, name, credential, public_key, registered_at)
                        values (?, ?, ?, ?, ?)""").params(officerId, name, credential, publicKey, now()).update();
    }

    void use(Passkey passkey, long counter) {
        db.sql("insert into signin.passkeys_used (passkey_id, used_at, counter) values (?, ?, ?)")
                .params(passkey.id(), now(), counter)
                .update();
    }

    void withdraw(long id, String by) {
        db.sql("""
                        insert into signin.passkeys_withdrawn (passkey_id, withdrawn_by, withdrawn_at) values (?, ?, ?)
                        on conflict do nothing""").params(id, by, now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        return new Passkey(
                row.getLong("id"),
                row.getLong("officer_id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("credential"),
                row.getString("public_key"),
                instant(row, "registered_at"),
                row.getLong("counter"),
                used == null ? null : used.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
