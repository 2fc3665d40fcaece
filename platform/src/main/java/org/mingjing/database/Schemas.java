package org.mingjing.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** One schema a module, brought up to date in the order of the import table. */
final class Schemas {

    static final List<String> IN_ORDER = List.of(
            "trail",
            "people",
            "signin",
            "sheets",
            "responsibilities",
            "cadence",
            "casewatch",
            "rectification",
            "bulletins");

    private static final String[] NOTHING = {};

    private Schemas() {}

    /** Brings all up to date, and gives what the application signs with when it says who asks. */
    static Signature bringUpToDate(Postgres postgres) {
        // Signing in costs more than a whole module that is up to date: all modules share the connections.
        try (var connections = new HikariDataSource(postgres.owner().pool("mingjing-owner"))) {
            IN_ORDER.forEach(module -> bringUpToDate(connections, module));
            return Signature.of(connections);
        } catch (SQLException failure) {
            throw new StartRefused(
                    "The database is up to date, but what signs who asks could not be read (%s): the owner of the tables has to own people.asking_secret, too."
                            .formatted(failure.getMessage()),
                    failure);
        }
    }

    private static void bringUpToDate(DataSource connections, String module) {
        var flyway = Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .table("migrations")
                .ignoreMigrationPatterns(NOTHING)
                .load();
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            requireNotNewer(flyway, failure);
            throw new StartRefused(
                    "The tables of %s could not be brought up to date (%s): nothing was changed; restore a backup or report this."
                            .formatted(module, failure.getMessage()),
                    failure);
        }
    }

    private static void requireNotNewer(Flyway flyway, FlywayException failure) {
        for (var migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StartRefused(
                        "The data was written by a newer Mingjing (%s, version %s): start that one, or restore a backup made by this one."
                                .formatted(flyway.getConfiguration().getDefaultSchema(), migration.getVersion()),
                        failure);
            }
        }
    }
}
