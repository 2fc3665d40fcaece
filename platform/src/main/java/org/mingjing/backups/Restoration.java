package org.mingjing.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mingjing.backups.Contents.Table;
import org.mingjing.database.Postgres;
import org.mingjing.database.RunningDatabase;
import org.mingjing.database.Schemas;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes a data folder of a backup: first all of the backup is read and verified, then it is written, then what was written
 * is compared with what was backed up. Until the last step nothing starts from the folder.
 */
final class Restoration {

    private final Path backup;
    private final Limits limits;
    private final Clock clock;
    private final Progress progress;

    Restoration(Path backup, Limits limits, Clock clock, Progress progress) {
        this.backup = backup;
        this.limits = limits;
        this.clock = clock;
        this.progress = progress;
    }

    /** What was restored, and found to be what was backed up. */
    record Done(Header header, Contents contents, RestoredTrail trail) {}

    /**
     * Reads, verifies, writes, compares.
     *
     * @param data a folder that is not there yet, or empty
     * @param environment where {@code PGHOST} may name an empty database; else it is the PostgreSQL that comes along
     */
    Done into(Path data, Map<String, String> environment, Supplier<String> secret) throws IOException, SQLException {
        requireFree(data);
        requireEmpty(environment);
        var opened = OpenedBackup.open(backup, secret, limits, progress);
        try (var postgres = Postgres.forRestoring(data, environment)) {
            writeFiles(opened, data);
            var contents = opened.contents();
            Schemas.makeAsOf(postgres, contents.versions());
            try (var connection = postgres.connectAsOwner()) {
                requireSame(contents, new Tables(client(connection)).migrations());
                load(connection, opened);
            }
            Schemas.bringUpToDate(postgres);
            RestoredTrail trail;
            try (var connection = postgres.connectAsOwner()) {
                trail = RestoredTrail.audited(connection, contents.trail(), data);
                say(connection, opened);
            }
            postgres.isRestored();
            return new Done(opened.header(), contents, trail);
        }
    }

    private static void requireFree(Path data) throws IOException {
        if (Files.exists(data) && !Backup.isEmptyFolder(data)) {
            throw new BackupRefused(
                    "%s is not empty: a backup is restored only into a folder of its own; name one that is not there yet with --data."
                            .formatted(data.toAbsolutePath()));
        }
    }

    private static void requireEmpty(Map<String, String> environment) throws SQLException {
        if (!RunningDatabase.isExternal(environment)) {
            return;
        }
        var external = RunningDatabase.external(environment);
        try (var connection = external.connect()) {
            if (!new Tables(client(connection)).migrations().isEmpty()) {
                throw new BackupRefused(
                        "The database %s already holds a Mingjing: make an empty one and name it with PGDATABASE; nothing was restored."
                                .formatted(external.url()));
            }
        }
    }

    /** Rows go only into tables that were made as those were from which they come. */
    private void requireSame(Contents contents, Map<String, List<Contents.Migration>> made) {
        contents.migrations().forEach((schema, migrations) -> {
            if (!migrations.equals(made.get(schema))) {
                throw new BackupRefused(
                        "The tables of %s in the backup %s were made otherwise than here, their migrations differ: restore it with the Mingjing that made it (%s)."
                                .formatted(schema, backup, migrations));
            }
        });
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private void writeFiles(OpenedBackup opened, Path data) throws IOException {
        for (var file : opened.contents().files()) {
            var target = data.resolve(file.name()).normalize();
            if (!target.startsWith(data)) {
                throw new BackupRefused(
                        "The backup %s names a file outside of the data folder: %s; nothing was restored."
                                .formatted(backup, file.name()));
            }
            Files.createDirectories(target.getParent());
            try (var in = opened.parts().open(file.part())) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
        var checkpoint = opened.contents().trail().checkpoint();
        if (!checkpoint.isEmpty()) {
            Files.writeString(data.resolve("trail.checkpoint"), checkpoint);
        }
    }

    /** All rows in one transaction, each with what it refers to in place; what a trigger would add is in the backup. */
    private void load(Connection connection, OpenedBackup opened) throws IOException, SQLException {
        connection.setAutoCommit(false);
        var db = client(connection);
        db.sql("set local timezone = 'UTC'").update();
        db.sql("set local row_security = off").update();
        for (var table : opened.contents().tables().reversed()) {
            db.sql("delete from " + table.name()).update();
        }
        for (var table : opened.contents().tables()) {
            db.sql("alter table %s disable trigger user".formatted(table.name()))
                    .update();
            load(connection, table, opened);
            db.sql("alter table %s enable trigger user".formatted(table.name())).update();
        }
        for (var sequence : opened.contents().sequences()) {
            db.sql("select setval(?::regclass, ?)")
                    .params(sequence.name(), sequence.last())
                    .query(Long.class)
                    .single();
        }
        connection.commit();
        connection.setAutoCommit(true);
        db.sql("analyze").update();
    }

    private void load(Connection connection, Table table, OpenedBackup opened) throws IOException, SQLException {
        progress.at(table.name(), 0);
        var sql = "copy %s (%s) from stdin".formatted(table.name(), String.join(", ", table.columns()));
        try (var in = opened.parts().open(table.part())) {
            var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
            if (rows != table.rows()) {
                throw new BackupRefused(
                        "Of %s were backed up %d rows, and %d restored: report this; the folder does not start."
                                .formatted(table.name(), table.rows(), rows));
            }
        }
    }

    /** The trail says that it goes on from a backup. */
    private void say(Connection connection, OpenedBackup opened) {
        client(connection)
                .sql("insert into trail.lines (at, officer, what, object, facts) values (?, ?, ?, ?, ?)")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        BackupWords.BY,
                        BackupWords.RESTORED,
                        BackupWords.OBJECT,
                        new String[] {
                            String.valueOf(opened.header().madeAt()),
                            String.valueOf(opened.contents().trail().size())
                        })
                .update();
    }
}
