package org.mingjing.trail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed to whom. */
@Repository
class Handings {

    private static final int LONGEST_ANSWER = 4000;

    private final JdbcClient db;

    Handings(JdbcClient db) {
        this.db = db;
    }

    /** The newest handing to each holder. */
    List<Handing> newest() {
        return db.sql("""
                        select distinct on (holder) holder, size, at from trail.handings
                        order by holder, id desc""")
                .query((row, number) -> new Handing(
                        row.getString("holder"),
                        row.getLong("size"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Handing> newest(String holder) {
        return newest().stream()
                .filter(handing -> handing.holder().equals(holder))
                .findFirst();
    }

    void add(String holder, long size, Instant at, String answer) {
        db.sql("insert into trail.handings (holder, size, at, answer) values (?, ?, ?, ?)")
                .params(
                        holder,
                        size,
                        at.atOffset(ZoneOffset.UTC),
                        answer.substring(0, Math.min(answer.length(), LONGEST_ANSWER)))
                .update();
    }
}
