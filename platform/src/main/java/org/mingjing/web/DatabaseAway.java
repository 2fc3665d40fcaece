package org.mingjing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the database cannot be reached nobody is known, so no page can be made: the answer is one sentence in both languages,
 * with status 503. Nothing was changed; when the database is there again, so are the pages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final String SECONDS_UNTIL_TRIED_AGAIN = "10";

    private final MessageSource messages;

    DatabaseAway(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!isBehind(failure) || response.isCommitted()) {
                throw failure;
            }
            LOG.warn("the database cannot be reached: {}", failure.getMessage());
            answer(response);
        }
    }

    /** Whether a failure comes of a database that cannot be reached: class 08 and 57P of PostgreSQL's appendix A. */
    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseAway::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException refused
                        && (String.valueOf(refused.getSQLState()).startsWith("08")
                                || String.valueOf(refused.getSQLState()).startsWith("57P")));
    }

    private void answer(HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_TRIED_AGAIN);
        response.setHeader("HX-Push-Url", "false");
        response.setContentType("text/html;charset=UTF-8");
        var page = new StringBuilder(
                "<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>503</title>"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head><body><main id=\"main\">");
        for (var language : LANGUAGES) {
            page.append("<p lang=\"%s\">%s</p>"
                    .formatted(language.getLanguage(), messages.getMessage("error.database-away", null, language)));
        }
        response.getWriter().write(page.append("</main></body></html>").toString());
    }
}
