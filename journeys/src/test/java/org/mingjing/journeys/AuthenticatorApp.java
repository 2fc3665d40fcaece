package org.mingjing.journeys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app on somebody's telephone that makes one-time codes (RFC 6238) of a key that he typed. */
final class AuthenticatorApp {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int BITS = 5;

    private final byte[] key;

    private AuthenticatorApp(byte[] key) {
        this.key = key;
    }

    static AuthenticatorApp of(String typed) {
        var bits = new StringBuilder();
        typed.replace(" ", "")
                .chars()
                .map(SIGNS::indexOf)
                .forEach(sign -> bits.append(Integer.toBinaryString(1 << BITS | sign), 1, BITS + 1));
        var key = ByteBuffer.allocate(bits.length() / Byte.SIZE);
        for (var at = 0; at + Byte.SIZE <= bits.length(); at += Byte.SIZE) {
            key.put((byte) Integer.parseInt(bits, at, at + Byte.SIZE, 2));
        }
        return new AuthenticatorApp(key.array());
    }

    /** The code of now, or of some steps of half a minute ahead. */
    String code(int ahead) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var step = Instant.now().getEpochSecond() / STEP.toSeconds() + ahead;
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var from = hash[hash.length - 1] & 0xf;
            return "%06d".formatted((ByteBuffer.wrap(hash).getInt(from) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException withoutMac) {
            throw new IllegalStateException(withoutMac);
        }
    }
}
