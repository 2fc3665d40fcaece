package org.mingjing.backups;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the files of a backup, each of which is as it was written, or refused by its name. */
final class PartReader {

    private final Path folder;
    private final @Nullable BackupKey key;

    PartReader(Path folder, @Nullable BackupKey key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * Reads a file once.
     *
     * @throws BackupRefused if the file is missing, shorter, longer, or otherwise not as it was written
     */
    void verify(Header.Part part, Progress progress) throws IOException {
        var file = folder.resolve(part.file());
        if (!Files.isRegularFile(file)) {
            throw damaged(part, "%d bytes".formatted(part.bytes()), "no such file");
        }
        if (Files.size(file) != part.bytes()) {
            throw damaged(part, "%d bytes".formatted(part.bytes()), "%d".formatted(Files.size(file)));
        }
        var digest = PartWriter.newDigest();
        var read = 0L;
        try (var in = Files.newInputStream(file)) {
            var piece = new byte[Chunks.PLAIN_BYTES];
            for (var length = in.read(piece); length >= 0; length = in.read(piece)) {
                digest.update(piece, 0, length);
                read += length;
                progress.at(part.file(), read);
            }
        }
        var found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(part.sha256())) {
            throw damaged(part, "the hash " + part.sha256(), found);
        }
    }

    private BackupRefused damaged(Header.Part part, String expected, String found) {
        return new BackupRefused(
                "The backup %s is damaged: of %s was expected %s, found %s. Take another backup; nothing was restored."
                        .formatted(folder, part.file(), expected, found));
    }

    InputStream open(Header.Part part) throws IOException {
        var raw = new BufferedInputStream(Files.newInputStream(folder.resolve(part.file())), Chunks.PLAIN_BYTES);
        try {
            return new GZIPInputStream(key == null ? raw : new Chunks.In(raw, key.of(part.file())), Chunks.PLAIN_BYTES);
        } catch (Chunks.NotOfThisKey wrong) {
            raw.close();
            throw new BackupRefused(
                    "The backup %s does not open with this passphrase or key file: give the one with which it was made; nothing was restored."
                            .formatted(folder),
                    wrong);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
