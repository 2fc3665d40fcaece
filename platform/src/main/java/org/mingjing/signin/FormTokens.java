package org.mingjing.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token by which a form shows that it came from our own page: made of the secret of the session, and before the
 * sign-in of a secret of its own. So nothing is kept on the server, and each session has another.
 */
final class FormTokens implements CsrfTokenRepository {

    static final String FIELD = "_csrf";

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String USE = "form";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Cookies.SESSION
                .in(request)
                .map(session -> Secret.mark(session, USE))
                .orElseGet(Secret::make));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            Cookies.FORM.forget(request, response);
        } else if (Cookies.SESSION.in(request).isEmpty()) {
            Cookies.FORM.set(request, response, token.getToken());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return held(request).map(FormTokens::token).orElse(null);
    }

    private static Optional<String> held(HttpServletRequest request) {
        return Cookies.SESSION
                .in(request)
                .map(session -> Secret.mark(session, USE))
                .or(() -> Cookies.FORM.in(request));
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, FIELD, value);
    }
}
