package org.mingjing.signin;

/** Bytes as letters and digits that nobody mixes up (RFC 4648, 6), without padding: how authenticator apps take a key. */
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = 0x1f;
    private static final int BYTE = 0xff;

    private Base32() {}

    static String of(byte[] bytes) {
        var written = new StringBuilder();
        var held = 0;
        var bits = 0;
        for (var one : bytes) {
            held = (held << Byte.SIZE) | (one & BYTE);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                written.append(SIGNS.charAt((held >> bits) & MASK));
            }
        }
        if (bits > 0) {
            written.append(SIGNS.charAt((held << (BITS - bits)) & MASK));
        }
        return written.toString();
    }
}
