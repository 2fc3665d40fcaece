package org.mingjing.backups;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the files of a backup: compressed, encrypted if there is a key, hashed, and brought to the disk. */
final class PartWriter {

    private static final long BYTES_BETWEEN_NEWS = 1 << 20;

    private final Path folder;
    private final @Nullable BackupKey key;
    private final Progress progress;

    PartWriter(Path folder, @Nullable BackupKey key, Progress progress) {
        this.folder = folder;
        this.key = key;
        this.progress = progress;
    }

    interface Filling<T> {
        T into(OutputStream file) throws IOException;
    }

    /** A file that was written, and what its filling answered. */
    record Written<T>(Header.Part part, T answer) {}

    <T> Written<T> write(String name, Filling<T> filling) throws IOException {
        var file = name + (key == null ? ".gz" : ".gz.sealed");
        try (var channel = FileChannel.open(
                folder.resolve(file),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var hashed = new Hashed(Channels.newOutputStream(channel));
            var sealed = key == null ? hashed : new Chunks.Out(hashed, key.of(file));
            var compressed = new GZIPOutputStream(sealed, Chunks.PLAIN_BYTES);
            var answer = filling.into(new Heard(compressed, name));
            compressed.finish();
            if (sealed instanceof Chunks.Out pieces) {
                pieces.finish();
            }
            channel.force(true);
            return new Written<>(new Header.Part(file, hashed.bytes, hashed.sha256()), answer);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Makes sure that the names of the files are on the disk, too. */
    static void sync(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** Takes away what a backup that failed has written. */
    static void discard(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Hashed extends FilterOutputStream {

        private final MessageDigest digest = newDigest();
        private long bytes;

        Hashed(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] piece, int from, int length) throws IOException {
            out.write(piece, from, length);
            digest.update(piece, from, length);
            bytes += length;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private final class Heard extends FilterOutputStream {

        private final String name;
        private long bytes;
        private long told;

        Heard(OutputStream to, String name) {
            super(to);
            this.name = name;
            progress.at(name, 0);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] piece, int from, int length) throws IOException {
            out.write(piece, from, length);
            bytes += length;
            if (bytes - told >= BYTES_BETWEEN_NEWS) {
                told = bytes;
                progress.at(name, bytes);
            }
        }
    }
}
