package org.mingjing.backups;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * A file encrypted piece by piece with AES-256-GCM, after the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár
 * 2015): the nonce counts the pieces and marks the last, so that none can be left out, moved, or cut off unseen.
 */
final class Chunks {

    static final int PLAIN_BYTES = 1 << 16;
    private static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;

    private Chunks() {}

    private static byte[] nonce(long number, byte last) {
        return ByteBuffer.allocate(NONCE_BYTES)
                .putShort((short) 0)
                .put((byte) 0)
                .putLong(number)
                .put(last)
                .array();
    }

    private static byte[] work(int mode, SecretKey key, long number, boolean last, byte[] bytes, int length)
            throws IOException {
        try {
            return BackupKey.cipher(mode, key, nonce(number, last ? (byte) 1 : 0))
                    .doFinal(bytes, 0, length);
        } catch (AEADBadTagException changed) {
            throw new NotOfThisKey(changed);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** A piece that was not encrypted with this key, or was changed since. */
    static final class NotOfThisKey extends IOException {
        private static final long serialVersionUID = 1L;

        NotOfThisKey(Throwable cause) {
            super("a piece does not fit its key", cause);
        }
    }

    /** Encrypts what is written; the last piece is written by {@link #finish()}. */
    static final class Out extends OutputStream {

        private final OutputStream to;
        private final SecretKey key;
        private final byte[] piece = new byte[PLAIN_BYTES];
        private int filled;
        private long number;

        Out(OutputStream to, SecretKey key) {
            this.to = to;
            this.key = key;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            var at = from;
            while (at < from + length) {
                if (filled == piece.length) {
                    to.write(work(Cipher.ENCRYPT_MODE, key, number++, false, piece, filled));
                    filled = 0;
                }
                var taken = Math.min(piece.length - filled, from + length - at);
                System.arraycopy(bytes, at, piece, filled, taken);
                filled += taken;
                at += taken;
            }
        }

        /** Writes the last piece; nothing can be written any more. */
        void finish() throws IOException {
            to.write(work(Cipher.ENCRYPT_MODE, key, number, true, piece, filled));
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }
    }

    /** Decrypts what is read; gives out nothing that was not checked. */
    static final class In extends InputStream {

        private final InputStream from;
        private final SecretKey key;
        private byte[] ahead;
        private byte[] piece = {};
        private int at;
        private long number;
        private boolean ended;

        In(InputStream from, SecretKey key) throws IOException {
            this.from = from;
            this.key = key;
            this.ahead = from.readNBytes(PLAIN_BYTES + TAG_BYTES);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            while (at == piece.length) {
                if (ended) {
                    return -1;
                }
                next();
            }
            var taken = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, start, taken);
            at += taken;
            return taken;
        }

        private void next() throws IOException {
            var sealed = ahead;
            ahead = sealed.length < PLAIN_BYTES + TAG_BYTES ? new byte[0] : from.readNBytes(PLAIN_BYTES + TAG_BYTES);
            ended = ahead.length == 0;
            piece = work(Cipher.DECRYPT_MODE, key, number++, ended, sealed, sealed.length);
            at = 0;
        }

        @Override
        public void close() throws IOException {
            Arrays.fill(piece, (byte) 0);
            from.close();
        }
    }
}
