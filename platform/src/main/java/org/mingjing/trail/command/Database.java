package org.mingjing.trail.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A connection of the owner to the database of a Mingjing, which only reads, and sees all of it at one instant. */
record Database(Connection connection) implements AutoCloseable {

    private static final int LINE_OF_PORT = 3;

    static Database open(Path data, Map<String, String> environment) throws IOException, SQLException {
        var host = environment.getOrDefault("PGHOST", "");
        if (!host.isBlank()) {
            var url = "jdbc:postgresql://%s:%s/%s"
                    .formatted(
                            host,
                            environment.getOrDefault("PGPORT", "5432"),
                            environment.getOrDefault("PGDATABASE", "mingjing"));
            return open(url, environment.getOrDefault("PGUSER", ""), environment.getOrDefault("PGPASSWORD", ""));
        }
        var running = data.resolve("postgres").resolve("postmaster.pid");
        if (!Files.isReadable(running)) {
            throw new IOException(
                    "No database runs in the data folder %s: start Mingjing, or name another folder with --data."
                            .formatted(data.toAbsolutePath()));
        }
        var port = Files.readAllLines(running).get(LINE_OF_PORT).strip();
        var password = Files.readString(data.resolve("postgres.secret")).strip();
        return open("jdbc:postgresql://127.0.0.1:%s/mingjing".formatted(port), "mingjing_owner", password);
    }

    private static Database open(String url, String user, String password) throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new Database(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
