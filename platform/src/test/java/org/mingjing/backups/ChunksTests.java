package org.mingjing.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTests {

    private static final int SEALED_PIECE = Chunks.PLAIN_BYTES + 16;
    private static final Limits.LockCost CHEAP = new Limits.LockCost(64, 1, 1, 64, 1);
    private static final Header.Lock LOCK = BackupKey.newLock(CHEAP);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Chunks.PLAIN_BYTES - 1, Chunks.PLAIN_BYTES, Chunks.PLAIN_BYTES + 1, 200_000})
    void whatWasSealedIsOpenedAsItWas(int length) throws Exception {
        var plain = plain(length);
        assertThat(opened(sealed(plain, key("a")), key("a"))).isEqualTo(plain);
    }

    @Test
    void aBitThatChangedIsFoundWhereverItIs() throws Exception {
        var sealed = sealed(plain(200_000), key("a"));
        var random = new Random(3);
        for (var i = 0; i < 200; i++) {
            var changed = sealed.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> opened(changed, key("a"))).isInstanceOf(Chunks.NotOfThisKey.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, SEALED_PIECE, SEALED_PIECE + 1, 2 * SEALED_PIECE, 3 * SEALED_PIECE})
    void whatWasCutOffIsNotTakenForTheEnd(int left) throws Exception {
        var sealed = sealed(plain(200_000), key("a"));
        assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, left), key("a"))).isInstanceOf(Chunks.NotOfThisKey.class);
    }

    @Test
    void piecesDoNotChangePlaces() throws Exception {
        var sealed = sealed(plain(200_000), key("a"));
        var moved = sealed.clone();
        System.arraycopy(sealed, 0, moved, SEALED_PIECE, SEALED_PIECE);
        System.arraycopy(sealed, SEALED_PIECE, moved, 0, SEALED_PIECE);
        assertThatThrownBy(() -> opened(moved, key("a"))).isInstanceOf(Chunks.NotOfThisKey.class);
    }

    @Test
    void anotherNameAnotherSecretAndAnotherSaltOpenNothing() throws Exception {
        var sealed = sealed(plain(10), key("a"));
        var otherSalt = BackupKey.of("a secret of some length", BackupKey.newLock(CHEAP), CHEAP)
                .of("a");
        var otherSecret = BackupKey.of("another secret", LOCK, CHEAP).of("a");
        for (var key : new SecretKey[] {key("b"), otherSalt, otherSecret}) {
            assertThatThrownBy(() -> opened(sealed, key)).isInstanceOf(Chunks.NotOfThisKey.class);
        }
    }

    @Test
    void aBackupMayNotAskForAllTheMemoryThereIs() {
        var greedy = new Header.Lock(LOCK.salt(), Integer.MAX_VALUE, 1, 1);
        assertThatThrownBy(() -> BackupKey.of("a secret of some length", greedy, CHEAP))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("asks for 2147483647 KiB");
    }

    private static byte[] plain(int length) {
        var plain = new byte[length];
        new Random(length).nextBytes(plain);
        return plain;
    }

    private static SecretKey key(String file) throws Exception {
        return BackupKey.of("a secret of some length", LOCK, CHEAP).of(file);
    }

    private static byte[] sealed(byte[] plain, SecretKey key) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try (var out = new Chunks.Out(sealed, key)) {
            out.write(plain, 0, plain.length / 3);
            out.write(plain, plain.length / 3, plain.length - plain.length / 3);
            out.finish();
        }
        return sealed.toByteArray();
    }

    private static byte[] opened(byte[] sealed, SecretKey key) throws IOException {
        try (var in = new Chunks.In(new ByteArrayInputStream(sealed), key)) {
            return in.readAllBytes();
        }
    }
}
