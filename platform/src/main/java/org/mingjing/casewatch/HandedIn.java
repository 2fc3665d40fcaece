package org.mingjing.casewatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Logs on disk between being handed in and being taken in. */
@Component
class HandedIn {

    private final Path folder;

    HandedIn(@Value("${mingjing.data}") Path data) {
        this.folder = data.toAbsolutePath().resolve("handed-in");
    }

    /** A file as it lies there. */
    record Laid(Path file, long bytes, String sha256) {}

    Laid lay(InputStream in) {
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "log-", ".new");
            var sha256 = MessageDigest.getInstance("SHA-256");
            try (var read = new DigestInputStream(in, sha256);
                    var out = Files.newOutputStream(file)) {
                read.transferTo(out);
            }
            return new Laid(file, Files.size(file), HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    void name(Laid laid, long importId) {
        try {
            Files.move(laid.file(), of(importId), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path of(long importId) {
        return folder.resolve("log-" + importId);
    }

    boolean isThere(long importId) {
        return Files.exists(of(importId));
    }

    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
