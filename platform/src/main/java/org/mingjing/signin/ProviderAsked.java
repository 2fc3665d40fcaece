package org.mingjing.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was sent to the identity provider a moment ago. */
@Repository
@Transactional
class ProviderAsked {

    private final JdbcClient db;
    private final Clock clock;
    private final SignInRules.Provider rules;

    ProviderAsked(JdbcClient db, Clock clock, SignInRules rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules.provider();
    }

    /** @param verifier of PKCE (RFC 7636), which only we know until the code is redeemed */
    void ask(String secret, String verifier) {
        takeAway();
        db.sql("insert into signin.provider_asked (token, verifier, asked_at) values (?, ?, ?)")
                .params(Secret.hash(secret), verifier, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes the verifier away: whoever comes back second finds none. */
    Optional<String> take(String secret) {
        return db.sql("delete from signin.provider_asked where token = ? and asked_at > ? returning verifier")
                .params(Secret.hash(secret), tooOld())
                .query(String.class)
                .optional();
    }

    void takeAway() {
        db.sql("delete from signin.provider_asked where asked_at < ?")
                .param(tooOld())
                .update();
    }

    private OffsetDateTime tooOld() {
        return clock.instant().minus(rules.answeredWithin()).atOffset(ZoneOffset.UTC);
    }
}
