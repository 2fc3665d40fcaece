package org.mingjing.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database of this office: embedded, or external when {@code PGHOST} is set. The owner makes the tables; the
 * application signs in as a role that owns nothing.
 */
public final class Postgres implements AutoCloseable {

    // The migrations grant MAINTAIN, which came with PostgreSQL 17.
    private static final int OLDEST_MAJOR = 17;

    private static final String APPLICATION_SECRET = "application.secret";

    private final @Nullable EmbeddedPostgres embedded;
    private final DataFolder folder;
    private final Login owner;
    private final Login application;

    private Postgres(@Nullable EmbeddedPostgres embedded, DataFolder folder, Login owner, Login application) {
        this.embedded = embedded;
        this.folder = folder;
        this.owner = owner;
        this.application = application;
    }

    /** An address of a database with a user and a password. */
    record Login(String url, String user, String password) {

        HikariConfig pool(String name) {
            var configuration = new HikariConfig();
            configuration.setJdbcUrl(url);
            configuration.setUsername(user);
            configuration.setPassword(password);
            configuration.setPoolName(name);
            return configuration;
        }
    }

    static Postgres embedded(Path data, String database, List<String> extraSettings) {
        return embedded(DataFolder.take(data), database, extraSettings);
    }

    /**
     * A database in a folder from which nothing starts until {@link #isRestored()}: a new embedded one, or the external one
     * that the environment names.
     */
    public static Postgres forRestoring(Path data, Map<String, String> environment) throws IOException {
        var folder = DataFolder.takeForRestoring(data);
        if (!RunningDatabase.isExternal(environment)) {
            return embedded(folder, RunningDatabase.USUAL_NAME, List.of());
        }
        var given = environment.getOrDefault(ApplicationRole.PASSWORD, "");
        return external(folder, RunningDatabase.external(environment), given);
    }

    private static Postgres embedded(DataFolder folder, String database, List<String> extraSettings) {
        var server = EmbeddedPostgres.start(folder, extraSettings);
        var maintenance = new Login(server.url("postgres"), EmbeddedPostgres.OWNER, server.password());
        createIfAbsent(maintenance, database);
        var owner = new Login(server.url(database), EmbeddedPostgres.OWNER, server.password());
        return new Postgres(server, folder, owner, applicationLogin(owner, () -> folder.secret(APPLICATION_SECRET)));
    }

    static Postgres external(Path data, RunningDatabase server, String applicationPassword) {
        return external(DataFolder.take(data), server, applicationPassword);
    }

    private static Postgres external(DataFolder folder, RunningDatabase server, String applicationPassword) {
        var owner = new Login(server.url(), server.user(), server.password());
        return new Postgres(
                null, folder, owner, applicationLogin(owner, () -> shared(folder, owner, applicationPassword)));
    }

    private static void createIfAbsent(Login maintenance, String database) {
        try (var connection =
                        DriverManager.getConnection(maintenance.url(), maintenance.user(), maintenance.password());
                var exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, database);
            if (!exists.executeQuery().next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database \"%s\"".formatted(database));
                }
            }
        } catch (SQLException failure) {
            throw unreachable(maintenance, failure);
        }
    }

    private static Login applicationLogin(Login owner, Password password) {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            requireNewEnough(owner, connection.getMetaData().getDatabaseMajorVersion());
            return ApplicationRole.signedIn(connection, owner, password.asked());
        } catch (SQLException | IOException failure) {
            throw unreachable(owner, failure);
        }
    }

    private interface Password {
        String asked() throws IOException;
    }

    /** A secret of the data folder only where the owner signs in without a password: other instances do not know it. */
    private static String shared(DataFolder folder, Login owner, String given) throws IOException {
        if (!given.isBlank()) {
            return given;
        }
        return owner.password().isBlank()
                ? folder.secret(APPLICATION_SECRET)
                : ApplicationRole.derived(owner.password());
    }

    private static void requireNewEnough(Login login, int major) {
        if (major < OLDEST_MAJOR) {
            throw new StartRefused(
                    "The database %s is of PostgreSQL %d; Mingjing needs %d or newer: upgrade that server, or start without PGHOST and use the PostgreSQL that Mingjing brings."
                            .formatted(login.url(), major, OLDEST_MAJOR));
        }
    }

    private static StartRefused unreachable(Login login, Exception failure) {
        return new StartRefused(
                "The database %s cannot be used as %s (%s): check PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD; the user must be allowed to create roles and schemas."
                        .formatted(login.url(), login.user(), failure.getMessage()),
                failure);
    }

    /** What was restored is whole: from now on Mingjing starts with this folder. */
    public void isRestored() throws IOException {
        folder.isRestored();
    }

    /** A connection of the role that owns the tables. */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }

    Login owner() {
        return owner;
    }

    Login application() {
        return application;
    }

    @Override
    public void close() throws IOException {
        if (embedded == null) {
            folder.close();
        } else {
            embedded.close();
        }
    }
}
