package org.mingjing.signin;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.mingjing.people.Accounts;
import org.mingjing.people.OfficerFiles;
import org.mingjing.signin.Guesses.Place;
import org.mingjing.signin.Session.Because;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Begins and ends sessions. A password is looked at outside any transaction, as that takes long; for a name that nobody has
 * it takes as long.
 */
@Service
class SessionDesk {

    private final Accounts accounts;
    private final OfficerFiles files;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final Guesses guesses;
    private final PasswordEncoder hashes;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Supplier<String> hashOfNobody;

    SessionDesk(
            Accounts accounts,
            OfficerFiles files,
            Sessions sessions,
            KnownBrowsers browsers,
            Guesses guesses,
            PasswordEncoder hashes,
            Trail trail,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.files = files;
        this.sessions = sessions;
        this.browsers = browsers;
        this.guesses = guesses;
        this.hashes = hashes;
        this.trail = trail;
        this.transaction = transaction;
        this.hashOfNobody = SingletonSupplier.of(() -> String.valueOf(hashes.encode(Secret.make())));
    }

    /** What became of a name and a password. */
    sealed interface Answer {}

    /** Signed in: what the browser has to keep. */
    record Begun(String session, String browser) implements Answer {}

    /** They do not belong together, or there is no such name. */
    record Wrong() implements Answer {}

    /** Too much was guessed; nothing was looked at. */
    record Wait(Duration atLeast) implements Answer {}

    /** @param browser the secret that marks the browser already, or a new one */
    Answer signIn(String login, String password, Origin from, String browser) {
        var known = from.browser().filter(hash -> browsers.knows(hash, login)).isPresent();
        var place = Place.of(login, from, known);
        var wait = guesses.begin(place);
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        var held = accounts.password(login);
        if (!hashes.matches(password, held.orElseGet(hashOfNobody)) || held.isEmpty()) {
            transaction.executeWithoutResult(status -> refused(login, from));
            return new Wrong();
        }
        if (hashes.upgradeEncoding(held.get())) {
            accounts.renewHash(login, held.get(), String.valueOf(hashes.encode(password)));
        }
        return Objects.requireNonNull(transaction.execute(status -> begin(login, from, place, browser)));
    }

    private void refused(String login, Origin from) {
        if (files.id(login).isPresent()) {
            trail.write("mingjing", "sign-in-refused", "officer/" + login, login, from.address());
        }
    }

    private Begun begin(String login, Origin from, Place place, String browser) {
        var officer = files.id(login).orElseThrow(() -> new NotFound("officer", login));
        var secret = Secret.make();
        guesses.right(place);
        sessions.begin(officer, secret, Secret.hash(browser), from);
        browsers.remember(Secret.hash(browser), officer);
        trail.write(login, "signed-in", "officer/" + login, from.address());
        return new Begun(secret, browser);
    }

    void signOut(Session session) {
        transaction.executeWithoutResult(status -> {
            if (sessions.end(session.login(), List.of(session), session.login(), Because.SIGNED_OUT) > 0) {
                trail.write(session.login(), "signed-out", "officer/" + session.login());
            }
        });
    }

    /** Ends one session of an officer from another one. */
    void end(String login, long id) {
        transaction.executeWithoutResult(status -> {
            var session = sessions.of(login).stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("session", id));
            sessions.end(login, List.of(session), login, Because.ENDED_FROM_ELSEWHERE);
            trail.write(login, "session-ended", "officer/" + login, session.address());
        });
    }

    /** Ends all but one; how many. */
    int endOthers(String login, long kept) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var others =
                    sessions.of(login).stream().filter(one -> one.id() != kept).toList();
            var ended = sessions.end(login, others, login, Because.ENDED_FROM_ELSEWHERE);
            if (ended > 0) {
                trail.write(login, "sessions-ended", "officer/" + login, ended);
            }
            return ended;
        }));
    }
}
