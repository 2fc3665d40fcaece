package org.mingjing.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The apps that make officers' one-time codes, and which of their codes were used. */
@Repository
@Transactional
class Authenticators {

    private static final String NOT_WITHDRAWN = """
            select a.id, a.officer_id, a.secret, a.begun_at, c.confirmed_at from signin.authenticators a
            left join signin.authenticators_confirmed c on c.authenticator_id = a.id
            where a.officer_id = ?
              and not exists (select from signin.authenticators_withdrawn w where w.authenticator_id = a.id)
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final SignInRules.Codes rules;

    Authenticators(JdbcClient db, Clock clock, SignInRules rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules.codes();
    }

    /** The one whose codes are asked for. */
    @Transactional(readOnly = true)
    Optional<Authenticator> inForce(long officerId) {
        return db.sql(NOT_WITHDRAWN + "and c.confirmed_at is not null order by a.id desc limit 1")
                .param(officerId)
                .query(Authenticators::authenticator)
                .optional();
    }

    /** The newest one that waits for its first code. */
    @Transactional(readOnly = true)
    Optional<Authenticator> begun(long officerId) {
        return db.sql(NOT_WITHDRAWN + "and c.confirmed_at is null and a.begun_at > ? order by a.id desc limit 1")
                .params(officerId, at(clock.instant().minus(rules.confirmedWithin())))
                .query(Authenticators::authenticator)
                .optional();
    }

    void begin(long officerId, String locked) {
        db.sql("insert into signin.authenticators (officer_id, secret, begun_at) values (?, ?, ?)")
                .params(officerId, locked, at(clock.instant()))
                .update();
    }

    void confirm(Authenticator begun, String by, Collection<String> recoveryCodes) {
        db.sql(
                        "insert into signin.authenticators_confirmed (authenticator_id, confirmed_by, confirmed_at) values (?, ?, ?)")
                .params(begun.id(), by, at(clock.instant()))
                .update();
        db.sql("insert into signin.recovery_codes (authenticator_id, code) select ?, unnest(?::text[])")
                .params(begun.id(), recoveryCodes.stream().map(Secret::hash).toArray(String[]::new))
                .update();
    }

    /** Whether one was withdrawn. */
    boolean withdraw(long officerId, String by) {
        return db.sql("""
                        insert into signin.authenticators_withdrawn (authenticator_id, withdrawn_by, withdrawn_at)
                        select a.id, ?, ? from signin.authenticators a
                        join signin.authenticators_confirmed c on c.authenticator_id = a.id
                        where a.officer_id = ? on conflict do nothing""").params(by, at(clock.instant()), officerId).update() > 0;
    }

    /** Uses the code of a step up, unless it or a later one was used before. */
    boolean use(Authenticator one, long step) {
        return db.sql("""
                        insert into signin.codes_used (authenticator_id, step, used_at)
                        select :id, :step, :at where not exists (
                          select from signin.codes_used u where u.authenticator_id = :id and u.step >= :step)
                        on conflict do nothing""")
                        .param("id", one.id())
                        .param("step", step)
                        .param("at", at(clock.instant()))
                        .update()
                > 0;
    }

    /** Uses a recovery code up, unless there is none such or it was used before. */
    boolean useRecoveryCode(Authenticator one, String code) {
        return db.sql("""
                        insert into signin.recovery_codes_used (authenticator_id, code, used_at)
                        select authenticator_id, code, ? from signin.recovery_codes
                        where authenticator_id = ? and code = ? on conflict do nothing""")
                        .params(at(clock.instant()), one.id(), Secret.hash(code))
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    int recoveryCodesLeft(Authenticator one) {
        return db.sql("""
                        select (select count(*) from signin.recovery_codes where authenticator_id = :id)
                             - (select count(*) from signin.recovery_codes_used where authenticator_id = :id)""").param("id", one.id()).query(Integer.class).single();
    }

    /** Takes away what was begun and never confirmed, and which codes were used long ago. */
    void takeAway() {
        var before = at(clock.instant().minus(rules.confirmedWithin()));
        db.sql("""
                        delete from signin.authenticators a where a.begun_at < ? and not exists (
                          select from signin.authenticators_confirmed c where c.authenticator_id = a.id)""").param(before).update();
        db.sql("""
                        delete from signin.codes_used u where u.used_at < ? and exists (
                          select from signin.codes_used later
                          where later.authenticator_id = u.authenticator_id and later.step > u.step)""").param(before).update();
    }

    private static Authenticator authenticator(ResultSet row, int number) throws SQLException {
        return new Authenticator(
                row.getLong("id"),
                row.getLong("officer_id"),
                row.getString("secret"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("confirmed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
