package org.mingjing.signin;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.mingjing.people.OfficerFiles;
import org.mingjing.signin.Guesses.Place;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where somebody shows who he is: first by a password, then by a code if he has an authenticator. */
@Service
class SignInDesk {

    private final OfficerFiles files;
    private final PasswordCheck passwords;
    private final Throttle throttle;
    private final Guesses guesses;
    private final Authenticators authenticators;
    private final Codes codes;
    private final SignInsBegun begun;
    private final SessionDesk sessions;
    private final Trail trail;
    private final TransactionTemplate transaction;

    SignInDesk(
            OfficerFiles files,
            PasswordCheck passwords,
            Throttle throttle,
            Guesses guesses,
            Authenticators authenticators,
            Codes codes,
            SignInsBegun begun,
            SessionDesk sessions,
            Trail trail,
            TransactionTemplate transaction) {
        this.files = files;
        this.passwords = passwords;
        this.throttle = throttle;
        this.guesses = guesses;
        this.authenticators = authenticators;
        this.codes = codes;
        this.begun = begun;
        this.sessions = sessions;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What became of a name and a password, or of a code. */
    sealed interface Answer {}

    /** Signed in: what the browser has to keep. */
    record Begun(String session, String browser) implements Answer {}

    /** The password is right, and a code is wanted too: what the browser has to keep meanwhile. */
    record CodeWanted(String secret) implements Answer {}

    /** They do not belong together, or there is no such name. */
    record Wrong() implements Answer {}

    /** Too much was guessed; nothing was looked at. */
    record Wait(Duration atLeast) implements Answer {}

    /** A code came too long after its password, or without one. */
    record TooLate() implements Answer {}

    /** @param browser the secret that marks the browser already, or a new one */
    Answer signIn(String login, String password, Origin from, String browser) {
        var place = throttle.ofPassword(login, from);
        var wait = guesses.begin(place);
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        var means = passwords.right(login, password);
        if (means.isEmpty()) {
            refused(login, from, "sign-in-refused");
            return new Wrong();
        }
        return Objects.requireNonNull(transaction.execute(status -> goOn(login, from, place, browser, means.get())));
    }

    private Answer goOn(String login, Origin from, Place place, String browser, Means means) {
        var officer = files.id(login).orElseThrow(() -> new NotFound("officer", login));
        guesses.right(place);
        if (authenticators.inForce(officer).isEmpty()) {
            return sessions.begin(officer, login, from, browser, means);
        }
        var secret = Secret.make();
        begun.begin(officer, secret, means);
        return new CodeWanted(secret);
    }

    /** Whether a code may still be typed. */
    boolean isBegun(String secret) {
        return begun.find(secret).isPresent();
    }

    /** @param secret of the sign-in that lacks its code */
    Answer signIn(String secret, String typed, Origin from, Optional<String> browser) {
        var owed = begun.find(secret);
        if (owed.isEmpty()) {
            return new TooLate();
        }
        var login = owed.get().login();
        var place = throttle.ofCode(login, from);
        var wait = guesses.begin(place);
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        var answer = transaction.execute(status -> authenticators
                .inForce(owed.get().officerId())
                .flatMap(one -> codes.accept(one, typed))
                .map(means -> {
                    guesses.right(place);
                    begun.end(secret);
                    return sessions.begin(owed.get().officerId(), login, from, browser.orElseGet(Secret::make), means);
                })
                .orElse(null));
        if (answer == null) {
            refused(login, from, "code-refused");
            return new Wrong();
        }
        return answer;
    }

    private void refused(String login, Origin from, String line) {
        transaction.executeWithoutResult(status -> {
            if (files.id(login).isPresent()) {
                trail.write("mingjing", line, "officer/" + login, login, from.address());
            }
        });
    }
}
