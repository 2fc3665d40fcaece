package org.mingjing.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has shown his password a moment ago and still owes a code. */
@Repository
@Transactional
class SignInsBegun {

    private final JdbcClient db;
    private final Clock clock;
    private final SignInRules.Codes rules;

    SignInsBegun(JdbcClient db, Clock clock, SignInRules rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules.codes();
    }

    /** A sign-in that lacks its code. */
    record Begun(long officerId, String login) {}

    void begin(long officerId, String secret, Means means) {
        db.sql("insert into signin.sign_ins_begun (token, officer_id, means, begun_at) values (?, ?, ?, ?)")
                .params(Secret.hash(secret), officerId, means.name(), at(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Begun> find(String secret) {
        return db.sql("""
                        select b.officer_id, o.login from signin.sign_ins_begun b
                        join people.officers o on o.id = b.officer_id where b.token = ? and b.begun_at > ?""")
                .params(Secret.hash(secret), at(clock.instant().minus(rules.typedWithin())))
                .query((row, n) -> new Begun(row.getLong("officer_id"), row.getString("login")))
                .optional();
    }

    void end(String secret) {
        db.sql("delete from signin.sign_ins_begun where token = ?")
                .param(Secret.hash(secret))
                .update();
    }

    void takeAway() {
        db.sql("delete from signin.sign_ins_begun where begun_at < ?")
                .param(at(clock.instant().minus(rules.typedWithin())))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
