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

    static DuckDb with(Sample sample, int threads) {
        try {
            return new DuckDb(sample, threads);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private DuckDb(Sample sample, int threads) throws SQLException {
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
                if (log.actor()[event] < 0) {
                    rows.appendNull();
                } else {
                    rows.append(log.actor()[event]);
                }
                rows.endRow();
            }
        }
    }

    @Override
    public String name() {
        return "DuckDB, %d thread%s".formatted(threads, threads == 1 ? "" : "s");
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        var verdicts = new Verdicts(sample.log().cases());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql())) {
            while (rows.next()) {
                FourRulesSql.add(verdicts, rows.getInt(1), rows.getInt(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return verdicts;
    }

    private String sql() {
        return new FourRulesSql(name -> String.valueOf(sample.activity(name)), sample.newest()).on("events");
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
