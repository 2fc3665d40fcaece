package org.mingjing.backups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code backup.json}, the only file of a backup that is never encrypted. It is written last: where it is, the backup is
 * finished.
 *
 * @param format the version of the layout of a backup
 * @param product the version of the Mingjing that made it
 * @param contents the file that lists all others, and its hash
 * @param lock how the key is made of the secret; null where nothing is encrypted
 */
record Header(
        int format,
        String product,
        Instant madeAt,
        Part contents,
        @Nullable Lock lock) {

    static final String FILE = "backup.json";
    static final int FORMAT = 1;

    /**
     * Argon2id (RFC 9106) makes the key of a passphrase or of the contents of a key file.
     *
     * @param salt in base64
     * @param kibibytes the memory it takes
     */
    record Lock(String salt, int kibibytes, int iterations, int lanes) {}

    /**
     * A file of the backup.
     *
     * @param sha256 of the file as it lies there, in hexadecimal digits
     */
    record Part(String file, long bytes, String sha256) {}
}
