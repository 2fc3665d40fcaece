package org.mingjing.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where lines of and about a person are erased once they need not be kept any more: one asks, another confirms. Salt and
 * content go, the entry in the log stays, so that every proof still holds; a line says which ones went, and by whom.
 */
@Service
@Transactional
public class ErasureDesk {

    private static final int SHOWN = 100;

    private final JdbcClient db;
    private final Trail trail;
    private final Clock clock;

    ErasureDesk(JdbcClient db, Trail trail, Clock clock) {
        this.db = db;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A request, and who confirmed it.
     *
     * @param login whose lines; null once they are erased
     * @param before only lines from before this instant
     * @param confirmedBy null while it waits for a second person
     */
    public record Request(
            long id,
            @Nullable String login,
            Instant before,
            String because,
            String askedBy,
            Instant askedAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {}

    /** The newest requests. */
    @Transactional(readOnly = true)
    public List<Request> requests() {
        return db.sql("""
                        select id, login, before, because, asked_by, asked_at, confirmed_by, confirmed_at
                        from trail.erasure_requests left join trail.erasures on request_id = id
                        order by id desc limit ?""")
                .param(SHOWN)
                .query((row, number) -> new Request(
                        row.getLong("id"),
                        row.getString("login"),
                        instant(row, "before"),
                        row.getString("because"),
                        row.getString("asked_by"),
                        instant(row, "asked_at"),
                        row.getString("confirmed_by"),
                        row.getString("confirmed_by") == null ? null : instant(row, "confirmed_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Asks for the erasure of a person's lines from before an instant, that is of those that need not be kept. */
    public long ask(String askedBy, String login, Instant before, String because) {
        if (!hasLines(login, before)) {
            throw new Refusal("log.nothing-to-erase", login);
        }
        var request = db.sql("""
                        insert into trail.erasure_requests (login, before, because, asked_by, asked_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(
                        login,
                        before.atOffset(ZoneOffset.UTC),
                        because,
                        askedBy,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        trail.write(askedBy, "erasure-asked", "erasure/" + request, request);
        return request;
    }

    private boolean hasLines(String login, Instant before) {
        return db.sql("select trail.has_lines(?, ?)")
                .params(login, before.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Confirms and erases; how many lines went. */
    public int confirm(long id, String confirmedBy) {
        var request = requests().stream()
                .filter(asked -> asked.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("erasure", id));
        if (request.confirmedBy() != null) {
            throw new Refusal("log.erased-already", request.confirmedBy());
        }
        if (request.askedBy().equals(confirmedBy)) {
            throw new Refusal("log.erasure-by-two");
        }
        var erased = db.sql("select erased from trail.erase(?, ?, ?) erased")
                .params(id, confirmedBy, clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong("erased"))
                .list();
        if (erased.isEmpty()) {
            throw new Refusal("log.nothing-to-erase", String.valueOf(request.login()));
        }
        trail.write(
                confirmedBy, ErasedLines.WHAT, "erasure/" + id, ErasedLines.of(erased), request.askedBy(), confirmedBy);
        return erased.size();
    }
}
