package org.mingjing.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What devices were asked to sign a moment ago. */
@Repository
@Transactional
class Challenges {

    private final JdbcClient db;
    private final Clock clock;
    private final SignInRules.Passkeys rules;

    Challenges(JdbcClient db, Clock clock, SignInRules rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules.passkeys();
    }

    /**
     * What a device signs: random bytes.
     *
     * @param text the bytes in Base64, as WebAuthn writes them
     * @param officerId who wants a passkey; null where somebody signs in
     * @param name of the passkey that is wanted
     */
    record Challenge(
            String text, @Nullable Long officerId, @Nullable String name) {}

    void ask(String secret, Challenge challenge) {
        takeAway();
        db.sql("insert into signin.challenges (token, challenge, officer_id, name, asked_at) values (?, ?, ?, ?, ?)")
                .param(Secret.hash(secret))
                .param(challenge.text())
                .param(challenge.officerId())
                .param(challenge.name())
                .param(at(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Challenge> find(String secret) {
        return db.sql("select challenge, officer_id, name from signin.challenges where token = ? and asked_at > ?")
                .params(Secret.hash(secret), tooOld())
                .query((row, n) -> new Challenge(
                        row.getString("challenge"), row.getObject("officer_id", Long.class), row.getString("name")))
                .optional();
    }

    /** Takes one away: whoever answers second finds none. */
    Optional<Challenge> take(String secret) {
        var found = find(secret);
        var taken = db.sql("delete from signin.challenges where token = ?")
                .param(Secret.hash(secret))
                .update();
        return taken == 1 ? found : Optional.empty();
    }

    /** Takes away what nobody can answer any more: whoever asks without end fills nothing. */
    void takeAway() {
        db.sql("delete from signin.challenges where asked_at < ?")
                .param(tooOld())
                .update();
    }

    private OffsetDateTime tooOld() {
        return at(clock.instant().minus(rules.answeredWithin()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
