package org.mingjing.backups;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The key of one backup: Argon2id of the secret and a salt of its own. Each file has a key derived from it by its name, so
 * that no file can stand in the place of another.
 */
final class BackupKey {

    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private BackupKey(SecretKeySpec key) {
        this.key = key;
    }

    /** A lock for a new backup, with a salt that no other has. */
    static Header.Lock newLock(Limits.LockCost cost) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Header.Lock(
                Base64.getEncoder().encodeToString(salt), cost.kibibytes(), cost.iterations(), cost.lanes());
    }

    static BackupKey of(String secret, Header.Lock lock, Limits.LockCost bounds) {
        if (lock.kibibytes() > bounds.mostKibibytes()
                || lock.iterations() > bounds.mostIterations()
                || lock.lanes() < 1
                || lock.iterations() < 1
                || lock.kibibytes() < 8 * lock.lanes()) {
            throw new BackupRefused(
                    "The backup asks for %d KiB and %d iterations to make its key; expected at most %d and %d: its %s was changed, take another backup."
                            .formatted(
                                    lock.kibibytes(),
                                    lock.iterations(),
                                    bounds.mostKibibytes(),
                                    bounds.mostIterations(),
                                    Header.FILE));
        }
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(Base64.getDecoder().decode(lock.salt()))
                .withMemoryAsKB(lock.kibibytes())
                .withIterations(lock.iterations())
                .withParallelism(lock.lanes())
                .build());
        var bytes = new byte[KEY_BYTES];
        var written = Normalizer.normalize(secret, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        argon2.generateBytes(written, bytes);
        return new BackupKey(new SecretKeySpec(bytes, "HKDF"));
    }

    SecretKey of(String file) throws GeneralSecurityException {
        var info = "mingjing backup %d: %s".formatted(Header.FORMAT, file).getBytes(StandardCharsets.UTF_8);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, KEY_BYTES));
    }

    static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
