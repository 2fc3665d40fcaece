package org.mingjing.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Encrypts what a reader of the database must not learn (AES-256-GCM), with a key that is a file of the data folder and is
 * made when it is first needed. Who has lost the file has lost what it locked: it belongs to every backup.
 */
@Component
class LockedAway {

    static final String FILE = "sign-in.key";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Supplier<SecretKey> key = SingletonSupplier.of(this::key);

    LockedAway(@Value("${mingjing.data}") Path data) {
        this.file = data.resolve(FILE);
    }

    /**
     * The text in Base64, behind the nonce with which it was encrypted.
     *
     * @param whose without which it cannot be read again: nobody's secret serves another
     */
    String lock(byte[] secret, String whose) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var locked = crypt(Cipher.ENCRYPT_MODE, nonce, secret, whose);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + locked.length)
                        .put(nonce)
                        .put(locked)
                        .array());
    }

    byte[] unlock(String kept, String whose) {
        var read = ByteBuffer.wrap(Base64.getDecoder().decode(kept));
        var nonce = new byte[NONCE_BYTES];
        read.get(nonce);
        var locked = new byte[read.remaining()];
        read.get(locked);
        return crypt(Cipher.DECRYPT_MODE, nonce, locked, whose);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, String whose) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key.get(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(whose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException(
                    "A secret of a sign-in cannot be read with %s: put the file back that belongs to this database."
                            .formatted(file),
                    otherKey);
        }
    }

    private SecretKey key() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            return new SecretKeySpec(
                    HexFormat.of().parseHex(Files.readString(file).strip()), "AES");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void make() throws IOException {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var unfinished = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(bytes));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
