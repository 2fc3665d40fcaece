package org.mingjing.trail.log;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a key that signs notes: Ed25519 with a name (C2SP signed-note). Written as
 * {@code name+id+base64}, the form that Go's {@code sumdb/note} reads.
 *
 * @param id the first four bytes of the hash over name and key
 */
public record VerifierKey(String name, int id, PublicKey key) {

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;

    public static VerifierKey of(String name, PublicKey key) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c))) {
            throw new Malformed("name of a key", "letters without space and plus", name);
        }
        return new VerifierKey(name, id(name, encoded(key)), key);
    }

    public static VerifierKey read(String written) {
        var parts = written.strip().split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) {
            throw new Malformed("verifier key", "name+id+base64", written);
        }
        var key = of(parts[0], decoded(parts[2]));
        if (key.id() != Integer.parseUnsignedInt(parts[1], 16)) {
            throw new Malformed("verifier key", "the id " + HexFormat.of().toHexDigits(key.id()), parts[1]);
        }
        return key;
    }

    private static PublicKey decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length != KEY_BYTES + 1 || bytes[0] != ED25519) {
                throw new Malformed("verifier key", "an Ed25519 key of 33 bytes", base64);
            }
            var point = reversed(Arrays.copyOfRange(bytes, 1, bytes.length));
            var xIsOdd = point[0] < 0;
            point[0] &= 0x7f;
            var spec =
                    new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(xIsOdd, new BigInteger(1, point)));
            return KeyFactory.getInstance("Ed25519").generatePublic(spec);
        } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
            throw new Malformed("verifier key", "an Ed25519 key in base64", base64);
        }
    }

    public boolean verifies(String text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException notEvenASignature) {
            return false;
        }
    }

    /** As it is given to whoever verifies. */
    @Override
    public String toString() {
        return "%s+%s+%s"
                .formatted(
                        name,
                        HexFormat.of().toHexDigits(id),
                        Base64.getEncoder().encodeToString(encoded(key)));
    }

    private static int id(String name, byte[] encodedKey) {
        var hash = Hash.of((name + "\n").getBytes(StandardCharsets.UTF_8), encodedKey)
                .bytes();
        return new BigInteger(hash)
                .shiftRight((Hash.BYTES - Integer.BYTES) * Byte.SIZE)
                .intValue();
    }

    /** The type of the signature, then the point as RFC 8032 writes it: y with the lowest byte first, and the sign of x. */
    private static byte[] encoded(PublicKey key) {
        var point = ((EdECPublicKey) key).getPoint();
        var y = point.getY().toByteArray();
        var bytes = new byte[1 + KEY_BYTES];
        bytes[0] = ED25519;
        for (var i = 0; i < Math.min(y.length, KEY_BYTES); i++) {
            bytes[1 + i] = y[y.length - 1 - i];
        }
        if (point.isXOdd()) {
            bytes[KEY_BYTES] |= (byte) 0x80;
        }
        return bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        for (int from = 0, to = bytes.length - 1; from < to; from++, to--) {
            var swapped = bytes[from];
            bytes[from] = bytes[to];
            bytes[to] = swapped;
        }
        return bytes;
    }
}
