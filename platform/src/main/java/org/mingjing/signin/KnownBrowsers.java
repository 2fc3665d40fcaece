package org.mingjing.signin;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** From which browsers officers have signed in: what strangers guess does not keep them waiting there. */
@Repository
@Transactional
class KnownBrowsers {

    private final JdbcClient db;
    private final Clock clock;
    private final SignInRules.Sessions rules;

    KnownBrowsers(JdbcClient db, Clock clock, SignInRules rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules.sessions();
    }

    @Transactional(readOnly = true)
    boolean knows(String browser, String login) {
        return db.sql("""
                        select exists (select from signin.browsers_known k join people.officers o on o.id = k.officer_id
                        where k.browser = ? and o.login = ? and k.known_at > ?)""")
                .params(
                        browser,
                        login,
                        clock.instant().minus(rules.deviceKnown()).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void remember(String browser, long officerId) {
        db.sql("""
                        insert into signin.browsers_known (browser, officer_id, known_at) values (?, ?, ?)
                        on conflict (browser, officer_id) do update set known_at = excluded.known_at""")
                .params(browser, officerId, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
