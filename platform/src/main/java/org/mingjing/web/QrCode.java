package org.mingjing.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A text as a QR code: a drawing (SVG) of black squares on white, with the quiet zone around it that scanners want. */
public final class QrCode {

    /** What the largest code holds at the lowest level of correction (ISO/IEC 18004, version 40-L). */
    private static final int MOST_BYTES = 2953;

    private static final int BYTES_OF_HEADER = 2;
    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    public static boolean holds(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + BYTES_OF_HEADER <= MOST_BYTES;
    }

    /** Empty where the text is too long for a code. */
    public static Optional<String> svg(String text) {
        return holds(text) ? Optional.of(drawn(matrix(text))) : Optional.empty();
    }

    /** The drawing as an address that stands in a page itself: what it says is kept nowhere. */
    public static String inPage(String text) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(drawn(matrix(text)).getBytes(StandardCharsets.UTF_8));
    }

    public static BitMatrix matrix(String text) {
        try {
            var hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.L,
                    EncodeHintType.CHARACTER_SET,
                    StandardCharsets.UTF_8.name(),
                    EncodeHintType.MARGIN,
                    QUIET_ZONE);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static String drawn(BitMatrix matrix) {
        var squares = new StringBuilder();
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    squares.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%2$dH0z"/><path d="%s"/></svg>
                """.formatted(matrix.getWidth(), matrix.getHeight(), squares);
    }
}
