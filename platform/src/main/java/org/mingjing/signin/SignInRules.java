package org.mingjing.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The limits of signing in, as {@code application.yaml} gives them below {@code mingjing.sign-in}, each with its source.
 */
@ConfigurationProperties("mingjing.sign-in")
record SignInRules(Passwords passwords, Argon2 argon2, Sessions sessions, Guessing guessing) {

    /**
     * How long a password is, in characters.
     *
     * @param own how many characters must be left over when all that a guesser tries first is taken away
     */
    record Passwords(int shortest, int longest, int own) {}

    /**
     * What a hash costs.
     *
     * @param kibibytes of memory
     * @param atOnce how many are computed at the same time; who comes later waits
     */
    record Argon2(int saltBytes, int hashBytes, int lanes, int kibibytes, int iterations, int atOnce) {}

    /**
     * How long a session lasts.
     *
     * @param idle without a page being asked for
     * @param absolute from the sign-in on
     * @param noted how exactly the last use is noted
     * @param deviceKnown how long a device is known after a sign-in from it
     */
    record Sessions(Duration idle, Duration absolute, Duration noted, Duration deviceKnown) {}

    /**
     * What a guesser may try.
     *
     * @param window how long a wrong password counts
     * @param free wrong passwords of one account from one place before the first wait
     * @param firstWait which doubles with each further one
     * @param longestWait at most
     * @param fromOneAddress wrong passwords from one address in the window, whatever the account
     * @param ofOneAccount wrong passwords of one account in the window from unknown devices, wherever they are
     */
    record Guessing(
            Duration window,
            int free,
            Duration firstWait,
            Duration longestWait,
            int fromOneAddress,
            int ofOneAccount) {}
}
