package org.mingjing.signin;

import java.util.function.BooleanSupplier;
import org.mingjing.people.Officer;
import org.mingjing.signin.Guesses.Place;
import org.mingjing.vocabulary.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whoever sits down at a session that stands open guesses a password or a code there no faster than at the sign-in. No
 * transaction may be open: a wrong one is counted although it is refused.
 */
@Component
class Throttle {

    private static final String OF_CODES = "code of ";

    private final Guesses guesses;
    private final KnownBrowsers browsers;
    private final PasswordCheck passwords;

    Throttle(Guesses guesses, KnownBrowsers browsers, PasswordCheck passwords) {
        this.guesses = guesses;
        this.browsers = browsers;
        this.passwords = passwords;
    }

    Place ofPassword(String login, Origin from) {
        return place(login, login, from);
    }

    /** Codes have an account of their own: a right password forgets no wrong code. */
    Place ofCode(String login, Origin from) {
        return place(OF_CODES + login, login, from);
    }

    private Place place(String account, String login, Origin from) {
        return Place.of(
                account,
                from,
                from.browser().filter(hash -> browsers.knows(hash, login)).isPresent());
    }

    /** Refuses a password that is not the officer's, and one that comes too soon after wrong ones. */
    void requirePassword(Officer officer, String password, Origin from) {
        require(
                ofPassword(officer.login(), from),
                () -> passwords.right(officer.login(), password).isPresent(),
                "sign-in.password-wrong");
    }

    /** The same of a code. */
    void requireCode(Officer officer, BooleanSupplier right, Origin from) {
        require(ofCode(officer.login(), from), right, "sign-in.code-wrong");
    }

    private void require(Place place, BooleanSupplier right, String wrong) {
        guesses.begin(place).ifPresent(wait -> {
            throw new Refusal("sign-in.wait", Guesses.minutes(wait));
        });
        if (!right.getAsBoolean()) {
            throw new Refusal(wrong);
        }
        guesses.right(place);
    }
}
