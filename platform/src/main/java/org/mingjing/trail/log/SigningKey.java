package org.mingjing.trail.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private half of a key that signs notes. Whoever has it can speak for the log: it is kept in a file of its own. */
public final class SigningKey {

    private final VerifierKey verifier;
    private final PrivateKey key;

    private SigningKey(VerifierKey verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    /** A new key with a name, which for a log is its origin. */
    public static SigningKey make(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(VerifierKey.of(name, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Reads the two lines that {@link #written} gave. */
    public static SigningKey read(String written) {
        var lines = written.strip().split("\n", -1);
        if (lines.length != 2) {
            throw new Malformed("signing key", "two lines: the verifier key, the private key", lines.length + " lines");
        }
        try {
            var pkcs8 = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[1].strip()));
            var key = new SigningKey(
                    VerifierKey.read(lines[0]),
                    KeyFactory.getInstance("Ed25519").generatePrivate(pkcs8));
            if (!key.verifier.verifies("key", key.signature("key"))) {
                throw new Malformed("signing key", "two halves of one key", "halves of two keys");
            }
            return key;
        } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
            throw new Malformed("signing key", "a private Ed25519 key in base64", "something else");
        }
    }

    public String written() {
        return "%s\n%s\n".formatted(verifier, Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs a text that ends with a line feed. */
    public SignedNote sign(String text) {
        return SignedNote.of(text, verifier, signature(text));
    }

    private byte[] signature(String text) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
