package org.mingjing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.GenericFilter;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.mingjing.vocabulary.Asker;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A request comes from nobody until {@link DoorKeeper} has found the officer; when it is answered, the thread forgets him. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AskingFilter extends GenericFilter {

    private static final long serialVersionUID = 1L;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        var before = Asker.here();
        new Asker.Nobody().ask();
        try {
            rest.doFilter(request, response);
        } finally {
            before.ask();
        }
    }
}
