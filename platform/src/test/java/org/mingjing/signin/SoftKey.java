package org.mingjing.signin;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A device with one passkey, written down: what it answers is made byte by byte as WebAuthn says. */
final class SoftKey {

    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int WITH_KEY = 0x40;

    private final KeyPair pair;
    private final byte[] id;
    private int counter;

    SoftKey(String id) throws GeneralSecurityException {
        var maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        this.pair = maker.generateKeyPair();
        this.id = id.getBytes(StandardCharsets.US_ASCII);
    }

    String registers(String challenge, String origin) throws GeneralSecurityException {
        var data = data(
                PRESENT_AND_VERIFIED | WITH_KEY,
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                key());
        var attestation = joined(
                hex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) data.length},
                data);
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":["internal"]}}""".formatted(written(id), written(said("create", challenge, origin)), written(attestation));
    }

    String signs(String challenge, String origin) throws GeneralSecurityException {
        counter++;
        var data = data(PRESENT_AND_VERIFIED);
        var said = said("get", challenge, origin);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(joined(data, sha256(said)));
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s"}}""".formatted(written(id), written(said), written(data), written(signature.sign()));
    }

    /** A copy of this device, as a thief of its key would have it. */
    void turnsItsCounterBack() {
        counter = 0;
    }

    private byte[] data(int flags, byte[]... rest) throws GeneralSecurityException {
        return joined(
                sha256("localhost".getBytes(StandardCharsets.US_ASCII)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(Integer.BYTES).putInt(counter).array(),
                joined(rest));
    }

    /** COSE: an elliptic curve key for ES256. */
    private byte[] key() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return joined(hex("a5010203262001215820"), bytes(point.getAffineX()), hex("225820"), bytes(point.getAffineY()));
    }

    private static byte[] bytes(BigInteger number) {
        var bytes = number.toByteArray();
        var out = new byte[32];
        var length = Math.min(bytes.length, out.length);
        System.arraycopy(bytes, bytes.length - length, out, out.length - length, length);
        return out;
    }

    private static byte[] said(String what, String challenge, String origin) {
        return "{\"type\":\"webauthn.%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(what, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
