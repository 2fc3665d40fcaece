package org.mingjing.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mingjing.signin.Session.Because;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sessions that are good now, for every instance on the same database. */
@Repository
@Transactional
class Sessions {

    private static final String GOOD = """
            select s.id, o.login, s.device, s.address, s.means, s.began_at, s.used_at
            from signin.sessions s join people.officers o on o.id = s.officer_id
            where s.began_at > :began and s.used_at > :used
              and not exists (select from signin.sessions_ended e where e.session_id = s.id)
              and\s""";

    private final JdbcClient db;
    private final Clock clock;
    private final SignInRules.Sessions rules;

    Sessions(JdbcClient db, Clock clock, SignInRules rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules.sessions();
    }

    private JdbcClient.StatementSpec good(String which) {
        var now = clock.instant();
        return db.sql(GOOD + which)
                .param("began", at(now.minus(rules.absolute())))
                .param("used", at(now.minus(rules.idle())));
    }

    @Transactional(readOnly = true)
    Optional<Session> find(String secret) {
        return good("s.token = :token")
                .param("token", Secret.hash(secret))
                .query(Sessions::session)
                .optional();
    }

    /** The most recently used first. */
    @Transactional(readOnly = true)
    List<Session> of(String login) {
        return good("o.login = :login order by s.used_at desc, s.id desc")
                .param("login", login)
                .query(Sessions::session)
                .list();
    }

    void begin(long officerId, String secret, String browser, Origin from, Means means) {
        var now = at(clock.instant());
        db.sql("""
                        insert into signin.sessions (token, officer_id, browser, device, address, means, began_at, used_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Secret.hash(secret), officerId, browser, from.device(), from.address(), means.name(), now, now)
                .update();
    }

    /** Notes that it was used, not for every page. */
    void use(Session session, String address) {
        var now = clock.instant();
        if (session.usedAt().plus(rules.noted()).isBefore(now)
                || !session.address().equals(address)) {
            db.sql("update signin.sessions set used_at = greatest(used_at, ?), address = ? where id = ?")
                    .params(at(now), address, session.id())
                    .update();
        }
    }

    /** Ends sessions of an officer, and forgets the browsers from which he was signed in with them alone; how many. */
    int end(String login, List<Session> which, String by, Because because) {
        var ids = which.stream().map(Session::id).toArray(Long[]::new);
        var ended = db.sql("""
                        insert into signin.sessions_ended (session_id, ended_at, ended_by, because)
                        select s.id, ?, ?, ? from signin.sessions s join people.officers o on o.id = s.officer_id
                        where s.id = any(?) and o.login = ? on conflict do nothing""")
                .params(at(clock.instant()), by, because.name(), ids, login)
                .update();
        if (because != Because.SIGNED_OUT) {
            forgetBrowsers(ids);
            db.sql(
                            "delete from signin.sign_ins_begun where officer_id = (select id from people.officers where login = ?)")
                    .param(login)
                    .update();
        }
        return ended;
    }

    private void forgetBrowsers(Long[] ids) {
        db.sql("""
                        delete from signin.browsers_known k using signin.sessions s
                        where s.id = any(?) and k.browser = s.browser and k.officer_id = s.officer_id
                          and not exists (select from signin.sessions other
                            where other.browser = s.browser and other.officer_id = s.officer_id and other.began_at > ?
                              and not exists (select from signin.sessions_ended e where e.session_id = other.id))""").params(ids, at(clock.instant().minus(rules.absolute()))).update();
    }

    /** Takes away what ended long ago: the trail keeps that it was. */
    void takeAway() {
        db.sql("delete from signin.sessions where began_at < ?")
                .param(at(clock.instant().minus(rules.deviceKnown())))
                .update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getString("login"),
                row.getString("device"),
                row.getString("address"),
                Means.valueOf(row.getString("means")),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
