package org.mingjing.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder in which an office lives. One process at a time holds it. */
final class DataFolder implements AutoCloseable {

    private static final int SECRET_BYTES = 32;

    /** Stands in a folder from the first to the last step of a restoration. */
    private static final String BEING_RESTORED = "being-restored";

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static DataFolder take(Path place) {
        if (Files.exists(place.resolve(BEING_RESTORED))) {
            throw new StartRefused(
                    "The restoration into %s did not come to its end: delete that folder and restore again."
                            .formatted(place.toAbsolutePath()));
        }
        return hold(place);
    }

    /** Takes a folder that nobody can start from until {@link #isRestored()}. */
    static DataFolder takeForRestoring(Path place) throws IOException {
        Files.createDirectories(place);
        Files.writeString(place.resolve(BEING_RESTORED), "");
        return hold(place);
    }

    void isRestored() throws IOException {
        Files.delete(folder.resolve(BEING_RESTORED));
    }

    private static DataFolder hold(Path place) {
        var folder = place.toAbsolutePath();
        try {
            Files.createDirectories(folder);
            var lockFile =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(lockFile);
            if (lock == null) {
                lockFile.close();
                throw new StartRefused(
                        "The data folder %s is in use by another Mingjing: stop that one, or choose another folder with --data."
                                .formatted(folder));
            }
            return new DataFolder(folder, lockFile, lock);
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data folder %s cannot be used (%s): choose one that you may write to with --data."
                            .formatted(folder, unusable.getMessage()),
                    unusable);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path cluster() {
        return folder.resolve("postgres");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** A random secret that only the owner of the folder can read, made when first asked for. */
    String secret(String name) throws IOException {
        var file = folder.resolve(name);
        if (Files.notExists(file)) {
            var bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var unfinished = Files.createTempFile(folder, name, ".new", ownerOnly);
            Files.writeString(unfinished, HexFormat.of().formatHex(bytes));
            Files.move(unfinished, file);
        }
        return Files.readString(file).strip();
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
