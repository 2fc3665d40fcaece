package org.mingjing.trail;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.mingjing.trail.log.SigningKey;

/**
 * The key that signs the checkpoints: a file of the data folder which only its owner reads, made when it is first needed.
 * It is never in the database, so that whoever rules the database cannot sign.
 */
public final class LogKey {

    /** The name of the file in the data folder. */
    public static final String FILE = "trail.key";

    private LogKey() {}

    static boolean isThere(Path data) {
        return Files.exists(data.resolve(FILE));
    }

    public static SigningKey read(Path data) throws IOException {
        return SigningKey.read(Files.readString(data.resolve(FILE)));
    }

    static SigningKey make(Path data, String origin) throws IOException {
        Files.createDirectories(data);
        var key = SigningKey.make(origin);
        write(data.resolve(FILE), key.written());
        return key;
    }

    /** Writes a file that is there whole or not at all, for the owner's eyes only. */
    static void write(Path file, String text) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = new FileOutputStream(unfinished.toFile())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
