package org.mingjing.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.backups.Contents.KeptFile;
import org.mingjing.backups.Contents.Table;
import org.mingjing.backups.Contents.TrailState;
import org.mingjing.database.RunningDatabase;
import org.mingjing.trail.log.Checkpoint;
import org.mingjing.trail.log.SignedNote;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup while the office works: every table at one instant, the keys, and what was handed in and waits. The last
 * file that is written makes it a finished one.
 */
final class Backup {

    static final String CONTENTS = "contents.json";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningDatabase database;
    private final Path data;
    private final Limits limits;
    private final Clock clock;

    Backup(RunningDatabase database, Path data, Limits limits, Clock clock) {
        this.database = database;
        this.data = data;
        this.limits = limits;
        this.clock = clock;
    }

    /** A finished backup. */
    record Made(Header header, Contents contents) {}

    /**
     * Writes a backup into a folder that is not there yet, or empty.
     *
     * @param secret the passphrase or what the key file holds; null if it is not to be encrypted
     */
    Made write(Path into, @Nullable String secret, Progress progress) throws IOException, SQLException {
        requireEmpty(into);
        if (!Files.isDirectory(data)) {
            throw new BackupRefused(
                    "There is no data folder %s: name the one of the Mingjing that runs with --data.".formatted(data));
        }
        Files.createDirectories(into);
        Files.setPosixFilePermissions(into, PosixFilePermissions.fromString("rwx------"));
        try {
            return write(into, secret == null ? null : BackupKey.newLock(limits.lock()), secret, progress);
        } catch (IOException | SQLException | RuntimeException failure) {
            PartWriter.discard(into);
            throw failure;
        }
    }

    private static void requireEmpty(Path into) throws IOException {
        if (Files.exists(into) && !isEmptyFolder(into)) {
            throw new BackupRefused(
                    "%s is not empty: name a folder that is not there yet, so that no backup is written over."
                            .formatted(into.toAbsolutePath()));
        }
    }

    static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private Made write(Path into, Header.@Nullable Lock lock, @Nullable String secret, Progress progress)
            throws IOException, SQLException {
        var key = lock == null || secret == null ? null : BackupKey.of(secret, lock, limits.lock());
        var parts = new PartWriter(into, key, progress);
        var madeAt = clock.instant();
        var contents = contents(parts);
        var listed = parts.write(CONTENTS, file -> {
            file.write(JSON.writeValueAsBytes(contents));
            return contents;
        });
        var header = new Header(Header.FORMAT, product(), madeAt, listed.part(), lock);
        var unfinished = into.resolve(Header.FILE + ".new");
        Files.write(unfinished, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(header));
        PartWriter.sync(unfinished);
        Files.move(unfinished, into.resolve(Header.FILE));
        PartWriter.sync(into);
        return new Made(header, contents);
    }

    static String product() {
        var version = Backup.class.getPackage().getImplementationVersion();
        return version == null ? "not packaged" : version;
    }

    private Contents contents(PartWriter parts) throws IOException, SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            // Where a policy would hide rows from this role, the copy fails instead of leaving them out.
            db.sql("set local row_security = off").update();
            db.sql("set local timezone = 'UTC'").update();
            var tables = new Tables(db);
            var migrations = tables.migrations();
            if (migrations.isEmpty()) {
                throw new BackupRefused(
                        "The database %s holds no Mingjing: look at PGDATABASE and PGUSER.".formatted(database.url()));
            }
            // The files come right after the instant of the copy: what is handed in waits in the folder until it is
            // taken in.
            var files = files(parts);
            var copied = new ArrayList<Table>();
            for (var table : tables.inOrder()) {
                copied.add(copy(connection, table, tables.columns(table), parts));
            }
            return new Contents(migrations, copied, tables.sequences(), files, trail(db));
        }
    }

    private static Table copy(Connection connection, String table, List<String> columns, PartWriter parts)
            throws IOException, SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var sql = "copy %s (%s) to stdout".formatted(table, String.join(", ", columns));
        var written = parts.write("table-" + table, file -> {
            try {
                return copies.copyOut(sql, file);
            } catch (SQLException failure) {
                throw new IOException("%s could not be copied: %s".formatted(table, failure.getMessage()), failure);
            }
        });
        return new Table(table, columns, written.answer(), written.part());
    }

    private List<KeptFile> files(PartWriter parts) throws IOException {
        var kept = new ArrayList<KeptFile>();
        for (var file : keptFiles(data)) {
            var name = data.relativize(file).toString();
            var written = parts.write("file-" + name.replace('/', '-'), into -> copy(file, into));
            kept.add(new KeptFile(name, written.part()));
        }
        return kept;
    }

    private static long copy(Path file, OutputStream into) throws IOException {
        return Files.copy(file, into);
    }

    /** Every key, who can sign in to a demo office, and what was handed in and is not taken in yet. */
    private static List<Path> keptFiles(Path data) throws IOException {
        var handedIn = data.resolve("handed-in");
        try (var keys = Files.newDirectoryStream(data, "{*.key,demo-sign-ins.csv}");
                var waiting = Files.isDirectory(handedIn) ? Files.list(handedIn) : Stream.<Path>empty()) {
            var files = new ArrayList<Path>();
            keys.forEach(files::add);
            waiting.filter(Files::isRegularFile).forEach(files::add);
            return files.stream().sorted().toList();
        }
    }

    private static TrailState trail(JdbcClient db) {
        var note = db.sql("select note from trail.checkpoints order by number desc limit 1")
                .query(String.class)
                .optional();
        if (note.isEmpty()) {
            return new TrailState(0, "", "");
        }
        var head = Checkpoint.read(SignedNote.read(note.get()).text());
        return new TrailState(head.size(), head.root().toString(), note.get());
    }
}
