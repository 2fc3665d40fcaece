package org.mingjing.trail.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * A text and who signed it (C2SP signed-note).
 *
 * @param text what was signed, with its last line feed
 */
public record SignedNote(String text, List<By> signatures) {

    private static final String DASH = "\u2014 ";
    private static final String END_OF_TEXT = "\n\n" + DASH;

    /** One line below the text: the name and the id of a key, and what it made of the text. */
    public record By(String name, String base64) {

        private int keyId() {
            return ByteBuffer.wrap(Base64.getDecoder().decode(base64)).getInt();
        }

        private byte[] signature() {
            var bytes = Base64.getDecoder().decode(base64);
            return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
        }

        /** Name and id of the key, as a verifier key begins. */
        public String key() {
            return "%s+%s".formatted(name, HexFormat.of().toHexDigits(keyId()));
        }

        private boolean isOf(VerifierKey key) {
            return name.equals(key.name()) && keyId() == key.id();
        }
    }

    static SignedNote of(String text, VerifierKey key, byte[] signature) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return new SignedNote(
                text, List.of(new By(key.name(), Base64.getEncoder().encodeToString(bytes))));
    }

    public static SignedNote read(String written) {
        var end = written.lastIndexOf("\n\n");
        if (end < 0 || !written.startsWith(END_OF_TEXT, end) || !written.endsWith("\n")) {
            throw new Malformed("signed note", "a text, an empty line, and signatures after it", written);
        }
        var signatures = new ArrayList<By>();
        for (var line : written.substring(end + 2).lines().toList()) {
            signatures.add(signature(line));
        }
        return new SignedNote(written.substring(0, end + 1), List.copyOf(signatures));
    }

    private static By signature(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(DASH) || parts[1].isEmpty()) {
            throw new Malformed("signature", "a dash, the name of a key, base64", line);
        }
        try {
            if (Base64.getDecoder().decode(parts[2]).length <= Integer.BYTES) {
                throw new Malformed("signature", "more than four bytes", parts[2]);
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("signature", "base64", parts[2]);
        }
        return new By(parts[1], parts[2]);
    }

    /** Whether one of the keys signed the text, and none of them is shown with a signature that is not its own. */
    public boolean isSignedBy(Collection<VerifierKey> keys) {
        var signed = false;
        for (var by : signatures) {
            for (var key : keys) {
                if (by.isOf(key)) {
                    if (!key.verifies(text, by.signature())) {
                        return false;
                    }
                    signed = true;
                }
            }
        }
        return signed;
    }

    /** As it is kept, served and handed on. */
    @Override
    public String toString() {
        var written = new StringBuilder(text).append('\n');
        signatures.forEach(by -> written.append(DASH)
                .append(by.name())
                .append(' ')
                .append(by.base64())
                .append('\n'));
        return written.toString();
    }
}
