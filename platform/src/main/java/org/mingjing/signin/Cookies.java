package org.mingjing.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookies of a browser: no script reads them, and no foreign page sends them along with a form. */
enum Cookies {
    /** Whose session it is. */
    SESSION("mingjing"),
    /** Which browser it is, long after the session. */
    BROWSER("mingjing-browser"),
    /** What the token of a form is held against before the sign-in. */
    FORM("mingjing-form"),
    /** Who has shown his password and still owes a code. */
    BEGUN("mingjing-begun"),
    /** Whose device was asked to sign something. */
    CHALLENGE("mingjing-challenge"),
    /** Who was sent to the identity provider. */
    PROVIDER("mingjing-provider"),
    /** The page that was asked for before the sign-in. */
    ASKED("mingjing-asked"),
    /** The sentence about what was just done. */
    DONE("mingjing-done");

    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private final String cookie;

    Cookies(String cookie) {
        this.cookie = cookie;
    }

    Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(one -> one.getName().equals(cookie) && !one.getValue().isEmpty())
                .map(jakarta.servlet.http.Cookie::getValue)
                .findFirst();
    }

    void set(HttpServletRequest request, HttpServletResponse response, String value) {
        set(request, response, value, UNTIL_THE_BROWSER_CLOSES);
    }

    void set(HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(kept)
                        .build()
                        .toString());
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (in(request).isPresent()) {
            set(request, response, "", Duration.ZERO);
        }
    }
}
