package org.mingjing.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long somebody who guesses has to wait. Wrong passwords of an account are counted by where they come from: a stranger's
 * count for his address, and those from a browser the officer knows for that browser alone. So nobody who knows a name
 * keeps its officer out of his own browser.
 */
@Repository
@Transactional
class Guesses {

    private static final long SECONDS_OF_A_MINUTE = Duration.ofMinutes(1).toSeconds();

    private final JdbcClient db;
    private final Clock clock;
    private final SignInRules.Guessing rules;

    Guesses(JdbcClient db, Clock clock, SignInRules rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules.guessing();
    }

    /**
     * Whose password is looked at, asked from where.
     *
     * @param browser null where the account does not know it
     */
    record Place(String account, String address, @Nullable String browser) {

        static Place of(String login, Origin from, boolean known) {
            return new Place(
                    Secret.hash(login), from.address(), known ? from.browser().orElse(null) : null);
        }
    }

    /** Counts a guess as wrong until it is {@link #right}; or says how long to wait, and counts nothing. */
    Optional<Duration> begin(Place place) {
        keepOthersOut(place);
        var wait = Stream.concat(
                        lastWrongOnes(place).stream(),
                        place.browser() == null ? budgets(place) : Stream.<Instant>empty())
                .map(until -> Duration.between(clock.instant(), until))
                .filter(Duration::isPositive)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            db.sql("insert into signin.guesses (account, address, browser, guessed_at) values (?, ?, ?, ?)")
                    .param(place.account())
                    .param(place.address())
                    .param(place.browser())
                    .param(at(clock.instant()))
                    .update();
        }
        return wait;
    }

    /** Many guesses at once are counted one after the other: in the same order for all, so that none waits for another. */
    private void keepOthersOut(Place place) {
        db.sql("""
                        select pg_advisory_xact_lock(key) from (
                          select hashtextextended(name, 0) as key from unnest(?::text[]) name order by 1) keys""")
                .param(new String[] {"guess/" + place.address(), "guess/" + place.account()})
                .query((row, n) -> n)
                .list();
    }

    /** Until when the wrong ones of this account from this place make it wait. */
    private Optional<Instant> lastWrongOnes(Place place) {
        return db.sql("""
                        select count(*) as wrong, max(guessed_at) as last from signin.guesses
                        where account = :account and guessed_at > :since
                          and (browser = :browser::text or (:browser::text is null and browser is null and address = :address))""")
                .param("account", place.account())
                .param("since", at(clock.instant().minus(rules.window())))
                .param("browser", place.browser())
                .param("address", place.address())
                .query((row, n) -> {
                    var last = row.getObject("last", OffsetDateTime.class);
                    return last == null ? Instant.MIN : last.toInstant().plus(waitAfter(row.getInt("wrong")));
                })
                .optional()
                .filter(until -> !until.equals(Instant.MIN));
    }

    /** Whole minutes, rounded up; one at least. */
    static long minutes(Duration wait) {
        return Math.max(1, Math.ceilDiv(wait.toSeconds(), SECONDS_OF_A_MINUTE));
    }

    /** How long the next guess has to wait after so many wrong ones. */
    Duration waitAfter(int wrong) {
        if (wrong < rules.free()) {
            return Duration.ZERO;
        }
        var wait = rules.firstWait();
        for (var doubled = rules.free(); doubled < wrong && wait.compareTo(rules.longestWait()) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(rules.longestWait()) < 0 ? wait : rules.longestWait();
    }

    /** Until when strangers have to wait, at this address and for this account. */
    private Stream<Instant> budgets(Place place) {
        return Stream.of(
                        budget("address = ?", place.address(), rules.fromOneAddress()),
                        budget("account = ?", place.account(), rules.ofOneAccount()))
                .flatMap(Optional::stream);
    }

    private Optional<Instant> budget(String whose, Object who, int most) {
        return db.sql("select guessed_at from signin.guesses where browser is null and guessed_at > ? and " + whose
                        + " order by guessed_at desc offset ? limit 1")
                .params(at(clock.instant().minus(rules.window())), who, most - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest -> oldest.toInstant().plus(rules.window()));
    }

    /** The password was right: the wrong ones before it, from the same place, count no more. */
    void right(Place place) {
        db.sql("""
                        delete from signin.guesses where account = :account
                          and (browser = :browser::text or (:browser::text is null and browser is null and address = :address))""")
                .param("account", place.account())
                .param("browser", place.browser())
                .param("address", place.address())
                .update();
    }

    /** Takes away what counts no more. */
    void takeAway() {
        db.sql("delete from signin.guesses where guessed_at < ?")
                .param(at(clock.instant().minus(rules.window())))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
