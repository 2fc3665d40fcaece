package org.mingjing.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Who asks, and in which session. */
record SignedIn(Session session) implements Principal {

    @Override
    public String getName() {
        return session.login();
    }

    static Optional<Session> in(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication known
                        && known.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.session())
                : Optional.empty();
    }
}
