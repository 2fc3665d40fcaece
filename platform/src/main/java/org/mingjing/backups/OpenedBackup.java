package org.mingjing.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingjing.database.Schemas;
import org.mingjing.database.StartRefused;
import tools.jackson.core.JacksonException;

/** A backup whose every file was found to be as it was written. */
record OpenedBackup(Header header, Contents contents, PartReader parts) {

    /**
     * Opens a backup and reads all of it once.
     *
     * @param secret asked for if the backup is encrypted
     * @throws BackupRefused if it is not finished, damaged, of a newer Mingjing, or does not open
     */
    static OpenedBackup open(Path folder, Supplier<String> secret, Limits limits, Progress progress)
            throws IOException {
        var header = header(folder);
        var lock = header.lock();
        var parts = new PartReader(folder, lock == null ? null : BackupKey.of(secret.get(), lock, limits.lock()));
        parts.verify(header.contents(), progress);
        var contents = contents(parts, header.contents());
        requireKnown(folder, header, contents);
        var listed = Stream.concat(
                        contents.tables().stream().map(Contents.Table::part),
                        contents.files().stream().map(Contents.KeptFile::part))
                .toList();
        for (var part : listed) {
            parts.verify(part, progress);
        }
        return new OpenedBackup(header, contents, parts);
    }

    private static Header header(Path folder) throws IOException {
        var file = folder.resolve(Header.FILE);
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused(
                    "%s is not a finished backup: it holds no %s, which is written last. Name the folder of a finished one."
                            .formatted(folder.toAbsolutePath(), Header.FILE));
        }
        try {
            var format = Backup.JSON
                    .readTree(Files.readAllBytes(file))
                    .path("format")
                    .asInt(0);
            if (format > Header.FORMAT) {
                throw newer(folder, "layout %d".formatted(format));
            }
            return Backup.JSON.readValue(Files.readAllBytes(file), Header.class);
        } catch (JacksonException unreadable) {
            throw new BackupRefused(
                    "The backup %s is damaged: %s cannot be read (%s). Take another backup; nothing was restored."
                            .formatted(folder, Header.FILE, unreadable.getOriginalMessage()),
                    unreadable);
        }
    }

    private static Contents contents(PartReader parts, Header.Part part) throws IOException {
        try (var in = parts.open(part)) {
            return Backup.JSON.readValue(in, Contents.class);
        }
    }

    private static void requireKnown(Path folder, Header header, Contents contents) {
        contents.migrations().forEach((schema, migrations) -> {
            try {
                Schemas.refuseNewer(
                        schema,
                        migrations.stream().map(Contents.Migration::version).toList());
            } catch (StartRefused unknown) {
                throw newer(folder, "%s: %s".formatted(header.product(), unknown.getMessage()));
            }
        });
    }

    private static BackupRefused newer(Path folder, String what) {
        return new BackupRefused(
                "The backup %s was made by a newer Mingjing (%s): restore it with that one; nothing was restored."
                        .formatted(folder, what));
    }
}
