package org.mingjing.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One schema a module, brought up to date in the order of the import table. */
public final class Schemas {

    public static final List<String> IN_ORDER = List.of(
            "trail",
            "people",
            "signin",
            "sheets",
            "responsibilities",
            "cadence",
            "casewatch",
            "rectification",
            "bulletins");

    /** The table of each schema in which Flyway keeps what it has done. */
    public static final String HISTORY = "migrations";

    private static final String[] NOTHING = {};
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    private Schemas() {}

    /** Brings every table up to date. */
    public static void bringUpToDate(Postgres postgres) {
        broughtUpToDate(postgres);
    }

    /** Brings every table up to date, and gives what the application signs with when it says who asks. */
    static Signature broughtUpToDate(Postgres postgres) {
        // Signing in costs more than a whole module that is up to date: all modules share the connections.
        try (var connections = new HikariDataSource(postgres.owner().pool("mingjing-owner"))) {
            refuseNewer(connections);
            IN_ORDER.forEach(module -> migrate(of(connections, module).load()));
            return Signature.of(connections);
        } catch (SQLException failure) {
            throw new StartRefused(
                    "The database is up to date, but what signs who asks could not be read (%s): the owner of the tables has to own people.asking_secret, too."
                            .formatted(failure.getMessage()),
                    failure);
        }
    }

    /** Makes the tables as they were when each schema stood at its version; a schema without one is not made. */
    public static void makeAsOf(Postgres postgres, Map<String, String> versions) {
        try (var connections = new HikariDataSource(postgres.owner().pool("mingjing-owner"))) {
            IN_ORDER.stream()
                    .filter(versions::containsKey)
                    .forEach(module -> migrate(
                            of(connections, module).target(versions.get(module)).load()));
        }
    }

    private static Set<String> versions(String schema) {
        return Arrays.stream(files(schema))
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(VERSION::matcher)
                .filter(name -> name.matches())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static Resource[] files(String schema) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/%s/*.sql".formatted(schema));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FluentConfiguration of(DataSource connections, String module) {
        return Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .table(HISTORY)
                .ignoreMigrationPatterns(NOTHING);
    }

    /** Asked before the first change: what a newer Mingjing wrote is left as it is, modules that this one never heard of too. */
    private static void refuseNewer(DataSource connections) {
        var db = JdbcClient.create(connections);
        var schemas = db.sql("select schemaname from pg_tables where tablename = ? order by 1")
                .param(HISTORY)
                .query((row, n) -> row.getString(1))
                .list();
        for (var schema : schemas) {
            var written = db.sql("select version from %s.%s where version is not null order by installed_rank"
                            .formatted(schema, HISTORY))
                    .query((row, n) -> row.getString(1))
                    .list();
            refuseNewer(schema, written);
        }
    }

    /**
     * Asks whether this Mingjing has all migrations that made a schema.
     *
     * @throws StartRefused if not: it was written by a newer one
     */
    public static void refuseNewer(String schema, List<String> written) {
        var known = versions(schema);
        written.stream().filter(version -> !known.contains(version)).findFirst().ifPresent(version -> {
            throw new StartRefused(
                    "The data was written by a newer Mingjing (%s, version %s): start that one, or restore a backup made by this one."
                            .formatted(schema, version));
        });
    }

    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            throw new StartRefused(
                    "The tables of %s could not be brought up to date (%s): nothing was changed; restore a backup or report this."
                            .formatted(flyway.getConfiguration().getDefaultSchema(), failure.getMessage()),
                    failure);
        }
    }
}
