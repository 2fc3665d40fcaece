package org.mingjing.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every change of state leaves its line, in the transaction that makes the change. */
@Repository
public class Trail {

    private static final int LINES_SHOWN = 200;
    private static final int LINES_OF_OFFICER = 50;

    private final JdbcClient db;
    private final Clock clock;
    private final LogBell bell;

    Trail(JdbcClient db, Clock clock, LogBell bell) {
        this.db = db;
        this.clock = clock;
        this.bell = bell;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String officer, String what, String object, Object... facts) {
        db.sql("insert into trail.lines (at, officer, what, object, facts) values (?, ?, ?, ?, ?)")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        officer,
                        what,
                        object,
                        Arrays.stream(facts).map(String::valueOf).toArray(String[]::new))
                .update();
        bell.ringAfterCommit();
    }

    /**
     * A line and its place in the log.
     *
     * @param place null while the line waits for it
     */
    public record Placed(Line line, @Nullable Long place) {}

    /** The newest lines of one officer, newest first. */
    @Transactional(readOnly = true)
    public List<Placed> by(String officer) {
        return db.sql("""
                        select id, at, officer, what, object, facts, place
                        from trail.lines left join trail.leaves on line_id = id
                        where officer = ? order by id desc limit ?""")
                .params(officer, LINES_OF_OFFICER)
                .query((row, number) -> new Placed(line(row, number), row.getObject("place", Long.class)))
                .list();
    }

    /** The newest lines about one thing, oldest first. */
    @Transactional(readOnly = true)
    public List<Line> about(String object) {
        return db.sql("""
                        select * from (
                          select id, at, officer, what, object, facts
                          from trail.lines where object = ? order by id desc limit ?) newest
                        order by id""").params(object, LINES_SHOWN).query(Trail::line).list();
    }

    static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("officer"),
                row.getString("what"),
                row.getString("object"),
                List.of((String[]) row.getArray("facts").getArray()));
    }
}
