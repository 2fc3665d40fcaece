package org.mingjing.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The limits of signing in, as {@code application.yaml} gives them below {@code mingjing.sign-in}, each with its source.
 *
 * @param address by which people call Mingjing, with scheme and, if it is not the usual one, port; empty on this machine
 */
@ConfigurationProperties("mingjing.sign-in")
record SignInRules(
        String address,
        Passwords passwords,
        Argon2 argon2,
        Sessions sessions,
        Guessing guessing,
        Codes codes,
        Recovery recovery,
        Passkeys passkeys,
        Provider provider,
        Directory directory) {

    /** Our own address, as the person who asks calls it. */
    String own(HttpServletRequest request) {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : address;
    }

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

    /**
     * One-time codes.
     *
     * @param digits of a code
     * @param step how long one holds
     * @param drift how many steps the clock of the app may be early or late
     * @param recovery how many codes on paper there are
     * @param confirmedWithin how long a new app waits for its first code
     * @param typedWithin how long after the password a code is accepted
     */
    record Codes(
            int secretBytes,
            int digits,
            Duration step,
            int drift,
            int recovery,
            Duration confirmedWithin,
            Duration typedWithin) {}

    /** @param confirmedWithin how long a recovery waits for the second administrator */
    record Recovery(Duration confirmedWithin) {}

    /** @param answeredWithin how long a device has to answer */
    record Passkeys(Duration answeredWithin) {}

    /**
     * The identity provider of the office (OpenID Connect); none where the issuer is empty.
     *
     * @param name by which people know it
     * @param issuer as its tokens say it
     * @param authorization where browsers are sent
     * @param token where codes are redeemed
     * @param keys by which its tokens are signed (JWK set)
     * @param endSession where one signs out there; may be empty
     * @param client as which it knows us
     * @param secret by which it believes that
     * @param scope what is asked of it
     * @param claim of the token that is the login of an officer
     * @param answeredWithin how long somebody may take there
     * @param patience how long we wait for it
     */
    record Provider(
            String name,
            String issuer,
            String authorization,
            String token,
            String keys,
            String endSession,
            String client,
            String secret,
            String scope,
            String claim,
            Duration answeredWithin,
            Duration patience) {}

    /**
     * The directory of the office (LDAP); none where the address is empty.
     *
     * @param url {@code ldaps://}, encrypted, or {@code ldap://}
     * @param user as whom we search; may be empty
     * @param base below which we search
     * @param login the attribute in which it holds logins
     * @param patience how long we wait for it
     */
    record Directory(String url, String user, String password, String base, String login, Duration patience) {}
}
