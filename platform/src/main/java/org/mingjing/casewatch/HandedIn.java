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
import java.util.List;
import org.mingjing.rules.log.EventLogs;
import org.mingjing.rules.log.Fault;
import org.mingjing.rules.log.LogForm;
import org.mingjing.rules.log.ObjectLog;
import org.mingjing.rules.log.ObjectLog.ObjectType;
import org.mingjing.rules.log.UnreadableLog;
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

    /** What lies there, as far as it must be known before it is taken in. */
    sealed interface Content {

        /** What is read without a question: an XES log. */
        record Traces() implements Content {}

        /** A CSV log with its header. */
        record Table(List<String> header) implements Content {}

        /** An object-centric log with what may be the case. */
        record Objects(List<ObjectType> types) implements Content {}

        record Unreadable(Fault fault) implements Content {}

        /** The types of its objects; none if it has none. */
        default List<ObjectType> objectTypes() {
            return this instanceof Objects(var types) ? types : List.of();
        }
    }

    Content look(Path file) {
        try (var log = Files.newInputStream(file)) {
            return switch (LogForm.of(log)) {
                case XES -> new Content.Traces();
                case CSV -> header(file);
                case OBJECTS -> new Content.Objects(new ObjectLog(() -> Files.newInputStream(file)).types());
            };
        } catch (UnreadableLog broken) {
            return new Content.Unreadable(broken.fault());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Content header(Path file) throws IOException {
        try (var log = EventLogs.unpacked(Files.newInputStream(file))) {
            var header = LogHeader.read(log);
            // Without a header, or in UTF-16, it is read as it is, and so refused with the reason.
            var isText = header.stream().noneMatch(name -> name.indexOf('\0') >= 0);
            return header.isEmpty() || !isText ? new Content.Traces() : new Content.Table(header);
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
