package org.mingjing.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.GenericFilterBean;

/** Finds the session of a request, once, and only if somebody asks who it is: a style sheet needs no database. */
final class SessionFilter extends GenericFilterBean {

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http) {
            Cookies.SESSION.in(http).ifPresent(secret -> {
                Supplier<SecurityContext> before = SecurityContextHolder.getDeferredContext();
                SecurityContextHolder.setDeferredContext(
                        SingletonSupplier.of(() -> signedIn(secret, http, before.get())));
            });
        }
        rest.doFilter(request, response);
    }

    private SecurityContext signedIn(String secret, HttpServletRequest request, SecurityContext before) {
        if (before.getAuthentication() != null) {
            return before;
        }
        return sessions.find(secret)
                .map(session -> {
                    sessions.use(session, request.getRemoteAddr());
                    return (SecurityContext) new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                            new SignedIn(session), null, AuthorityUtils.createAuthorityList("OFFICER")));
                })
                .orElse(before);
    }
}
