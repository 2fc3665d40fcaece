package org.mingjing.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The database of a Mingjing that runs, as the owner of its tables reaches it from elsewhere: found in the data folder, or
 * where {@code PGHOST} and the other usual variables say.
 */
public record RunningDatabase(String url, String user, String password) {

    /** How the embedded database is called, and an external one of which nothing else is said. */
    public static final String USUAL_NAME = "mingjing";

    private static final int LINE_OF_PORT = 3;
    private static final String STANDARD_PORT = "5432";

    /**
     * The database of the Mingjing of a data folder.
     *
     * @throws StartRefused if none runs there, in a sentence that says what to do
     */
    public static RunningDatabase of(Path data, Map<String, String> environment) {
        return isExternal(environment) ? external(environment) : embedded(data, USUAL_NAME);
    }

    public static boolean isExternal(Map<String, String> environment) {
        return !environment.getOrDefault("PGHOST", "").isBlank();
    }

    public static RunningDatabase external(Map<String, String> environment) {
        var url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        environment.getOrDefault("PGHOST", ""),
                        environment.getOrDefault("PGPORT", STANDARD_PORT),
                        environment.getOrDefault("PGDATABASE", USUAL_NAME));
        return new RunningDatabase(
                url, environment.getOrDefault("PGUSER", ""), environment.getOrDefault("PGPASSWORD", ""));
    }

    public static RunningDatabase embedded(Path data, String name) {
        var running = data.resolve("postgres").resolve("postmaster.pid");
        if (Files.notExists(running)) {
            throw new StartRefused(
                    "No database runs in the data folder %s: start Mingjing, or name another folder with --data."
                            .formatted(data.toAbsolutePath()));
        }
        try {
            var port = Files.readAllLines(running).get(LINE_OF_PORT).strip();
            var password = Files.readString(data.resolve("postgres.secret")).strip();
            var url = "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port, name);
            return new RunningDatabase(url, EmbeddedPostgres.OWNER, password);
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The data folder %s cannot be read (%s): do this as the user who starts Mingjing."
                            .formatted(data.toAbsolutePath(), unreadable.getMessage()),
                    unreadable);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
