package org.mingjing.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** One schema a module, brought up to date in the order of the import table. */
final class Schemas {

    static final List<String> IN_ORDER = List.of(
            "trail", "people", "sheets", "responsibilities", "cadence", "casewatch", "rectification", "bulletins");

    private Schemas() {}

    static void bringUpToDate(Postgres.Login owner) {
        var configuration = Flyway.configure().dataSource(owner.url(), owner.user(), owner.password());
        IN_ORDER.forEach(module -> bringUpToDate(configuration, module));
    }

    private static void bringUpToDate(FluentConfiguration configuration, String module) {
        var flyway = configuration
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .table("migrations")
                .load();
        requireNotNewer(flyway, module);
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            throw new StartRefused(
                    "The tables of %s could not be brought up to date (%s): nothing was changed; restore a backup or report this."
                            .formatted(module, failure.getMessage()),
                    failure);
        }
    }

    private static void requireNotNewer(Flyway flyway, String module) {
        for (var migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StartRefused(
                        "The data was written by a newer Mingjing (%s, version %s): start that one, or restore a backup made by this one."
                                .formatted(module, migration.getVersion()));
            }
        }
    }
}
