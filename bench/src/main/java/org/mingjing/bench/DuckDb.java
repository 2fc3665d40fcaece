package org.mingjing.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** DuckDB on a table in memory with numbers for names, as favourable as a table can be. */
final class DuckDb implements Contestant {

    private final Sample sample;
    private final Connection connection;
    private final int threads;

    DuckDb(Sample sample, int threads) throws SQLException {
        this.sample = sample;
        this.threads = threads;
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = connection.createStatement()) {
            statement.execute("set threads = " + threads);
            statement.execute("create table events (i integer, c integer, a smallint, t bigint, r integer)");
        }
        fill();
    }

    private void fill() throws SQLException {
        var log = sample.log();
        try (var rows = connection.unwrap(DuckDBConnection.class).createAppender("main", "events")) {
            for (var event = 0; event < log.events(); event++) {
                rows.beginRow();
                rows.append(event);
                rows.append(log.caseNumber()[event]);
                rows.append((short) log.activity()[event]);
                rows.append(log.time()[event]);
                rows.append(log.actor()[event]);
                rows.endRow();
            }
        }
    }

    @Override
    public String name() {
        return "DuckDB, %d thread%s".formatted(threads, threads == 1 ? "" : "s");
    }

    @Override
    public Verdicts judge() {
        var verdicts = new Verdicts(sample.log().cases());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql())) {
            while (rows.next()) {
                add(verdicts, rows.getInt(1), rows.getInt(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return verdicts;
    }

    private String sql() {
        return """
            with cases as (
              select c,
                min(i) filter (where a = %1$d) as submitted, min(t) filter (where a = %1$d) as submitted_at,
                min(t) filter (where a in (%2$d, %3$d, %4$d)) as decided_at,
                count(*) filter (where a = %5$d) as offers,
                min(i) filter (where a = %2$d) as approved, min(i) filter (where a = %7$d) as validated
              from events group by c),
            same as (
              select distinct one.c from events one join events other on one.c = other.c and one.r = other.r
              where one.r >= 0 and one.a = %6$d and other.a in (%2$d, %3$d))
            select c,
              coalesce(decided_at - submitted_at > %8$d, false)::int
              + (submitted_at is not null and decided_at is null and %9$d - submitted_at > %8$d)::int * 2
              + (offers > %10$d)::int * 4
              + (approved is not null and (validated is null or validated > approved))::int * 8
              + (c in (select c from same))::int * 16
            from cases""".formatted(
                        sample.activity(Task.SUBMITTED),
                        sample.activity(Task.APPROVED),
                        sample.activity(Task.DECLINED),
                        sample.activity(Task.CANCELLED),
                        sample.activity(Task.OFFER_SENT),
                        sample.activity(Task.OFFER_CREATED),
                        sample.activity(Task.VALIDATED),
                        Task.NANOS_TO_DECIDE,
                        sample.newest(),
                        Task.MOST_OFFERS);
    }

    private static void add(Verdicts verdicts, int ofCase, int broken) {
        for (var rule = 0; rule < Verdicts.NAMES.length; rule++) {
            if ((broken >> rule & 1) == 1) {
                verdicts.add(ofCase, rule);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
