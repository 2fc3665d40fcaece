package org.mingjing.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database of this office: embedded, or external when {@code PGHOST} is set. The owner makes the tables; the
 * application signs in as {@link #APPLICATION}, which owns nothing.
 */
public final class Postgres implements AutoCloseable {

    // The migrations grant MAINTAIN, which came with PostgreSQL 17.
    private static final int OLDEST_MAJOR = 17;

    static final String APPLICATION = "mingjing_app";

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
        var folder = DataFolder.take(data);
        var server = EmbeddedPostgres.start(folder, extraSettings);
        var maintenance = new Login(server.url("postgres"), EmbeddedPostgres.OWNER, server.password());
        createIfAbsent(maintenance, database);
        var owner = new Login(server.url(database), EmbeddedPostgres.OWNER, server.password());
        return new Postgres(server, folder, owner, applicationLogin(folder, owner));
    }

    static Postgres external(Path data, Login owner) {
        var folder = DataFolder.take(data);
        return new Postgres(null, folder, owner, applicationLogin(folder, owner));
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

    private static Login applicationLogin(DataFolder folder, Login owner) {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            requireNewEnough(owner, connection.getMetaData().getDatabaseMajorVersion());
            var password = folder.secret("application.secret");
            var verb = statement
                            .executeQuery("select 1 from pg_roles where rolname = '%s'".formatted(APPLICATION))
                            .next()
                    ? "alter"
                    : "create";
            statement.execute("%s role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                    .formatted(verb, APPLICATION, password));
            return new Login(owner.url(), APPLICATION, password);
        } catch (SQLException | IOException failure) {
            throw unreachable(owner, failure);
        }
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
