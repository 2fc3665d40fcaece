package org.mingjing.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes that follow from a shared secret and the time (RFC 6238, on the HOTP of RFC 4226). */
final class TimeCodes {

    /** What every authenticator app computes, whatever else it is told. */
    static final String MAC = "HmacSHA1";

    private static final int LAST_BITS = 0xf;
    private static final int WITHOUT_SIGN = 0x7fffffff;
    private static final int TEN = 10;

    private TimeCodes() {}

    /** How many steps have passed since 1970. */
    static long step(Instant at, Duration step) {
        return Math.floorDiv(at.getEpochSecond(), step.toSeconds());
    }

    /** The code of a step, in decimal digits. */
    static String code(byte[] secret, long step, int digits, String mac) {
        var hash = hash(secret, step, mac);
        var from = hash[hash.length - 1] & LAST_BITS;
        var number = ByteBuffer.wrap(hash).getInt(from) & WITHOUT_SIGN;
        return ("%0" + digits + "d").formatted(number % (long) Math.pow(TEN, digits));
    }

    private static byte[] hash(byte[] secret, long step, String name) {
        try {
            var mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(secret, name));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException withoutMac) {
            throw new IllegalStateException(withoutMac);
        }
    }
}
