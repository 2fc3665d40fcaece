package org.mingjing.trail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.MingjingTest;
import org.mingjing.trail.LineText;
import org.mingjing.trail.Trail;
import org.mingjing.trail.TrailLog;
import org.mingjing.trail.log.Checkpoint;
import org.mingjing.trail.log.ConsistencyProof;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.InclusionProof;
import org.mingjing.trail.log.SignedNote;
import org.mingjing.trail.log.VerifierKey;
import org.mingjing.web.QrCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Who wrote a line takes its receipt away, as a file and as a code; nobody else is told that there is one. */
@MingjingTest
class ReceiptTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Trail trail;

    @Autowired
    TrailLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    long line;

    @BeforeEach
    void zhaoLeavesALine() throws InterruptedException {
        transaction.executeWithoutResult(
                status -> trail.write("zhao", "duty-done", "occurrence/receipt", "the branch meeting", "2026-03-20"));
        line = db.sql("select max(id) from trail.lines where object = 'occurrence/receipt'")
                .query(Long.class)
                .single();
        while (db.sql("select count(*) from trail.leaves where line_id = ?")
                        .param(line)
                        .query(Long.class)
                        .single()
                == 0) {
            Thread.sleep(20);
        }
    }

    private MvcTestResult asked(String login, String path) {
        return mvc.get().uri(path).with(user(login)).exchange();
    }

    private String text(String login, String path) throws Exception {
        return new String(asked(login, path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theFileProvesTheLineToWhoeverHasTheKey() throws Exception {
        var receipt = InclusionProof.read(text("zhao", "/trail/receipts/%d/file".formatted(line)));
        var key = VerifierKey.read(text("zhao", "/trail/verifier-key"));

        assertThat(receipt.checkpoint().isSignedBy(List.of(key))).isTrue();
        assertThat(receipt.holds(Hash.of(receipt.opening()).bytes())).isTrue();
        assertThat(LineText.read(receipt.opening()).facts()).containsExactly("the branch meeting", "2026-03-20");
        assertThat(LineText.read(receipt.opening()).id()).isEqualTo(line);
    }

    @Test
    void thePageSaysWhatTheReceiptIsFor() throws Exception {
        assertThat(asked("zhao", "/trail/receipts/" + line))
                .hasStatusOk()
                .bodyText()
                .contains("Did duty the branch meeting", "/trail/receipts/%d/file".formatted(line), "<img");
        assertThat(asked("zhao", "/my")).hasStatusOk().bodyText().contains("/trail/receipts/" + line);
    }

    @Test
    void nobodyElseFindsIt() {
        for (var path : List.of("", "/file", "/code")) {
            assertThat(asked("li", "/trail/receipts/%d%s".formatted(line, path)))
                    .hasStatus(404);
            assertThat(asked("wang", "/trail/receipts/%d%s".formatted(line, path)))
                    .hasStatus(404);
        }
        assertThat(asked("zhao", "/trail/receipts/987654321")).hasStatus(404);
    }

    @Test
    void theCodeHoldsTheFile() throws Exception {
        var receipt = text("zhao", "/trail/receipts/%d/file".formatted(line));
        assertThat(text("zhao", "/trail/receipts/%d/code".formatted(line)))
                .startsWith("<svg")
                .contains("viewBox");
        assertThat(scanned(QrCode.matrix(receipt))).isEqualTo(receipt);
    }

    private static String scanned(BitMatrix code) throws Exception {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new Drawn(code)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    /** The squares of a code as a camera would see them, three points each. */
    private static final class Drawn extends LuminanceSource {
        private static final int POINTS = 3;
        private final BitMatrix code;

        Drawn(BitMatrix code) {
            super(code.getWidth() * POINTS, code.getHeight() * POINTS);
            this.code = code;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            var points = new byte[getWidth()];
            for (var x = 0; x < points.length; x++) {
                points[x] = (byte) (code.get(x / POINTS, y / POINTS) ? 0 : 255);
            }
            return points;
        }

        @Override
        public byte[] getMatrix() {
            var all = new byte[getWidth() * getHeight()];
            for (var y = 0; y < getHeight(); y++) {
                System.arraycopy(getRow(y, all), 0, all, y * getWidth(), getWidth());
            }
            return all;
        }
    }

    @Test
    void whatIsTooLongForACodeIsNotDrawn() throws NotFoundException {
        assertThat(QrCode.svg("x".repeat(2951))).isPresent();
        assertThat(QrCode.svg("x".repeat(2952))).isEmpty();
    }

    @Test
    void theLogShowsItsNewestCheckpointAndProvesOlderOnes() throws Exception {
        assertThat(asked("wu", "/trail"))
                .hasStatusOk()
                .bodyText()
                .contains("mingjing.invalid/trail/", log.stand().key());
        var note = SignedNote.read(text("wu", "/trail/checkpoint"));
        var held = Checkpoint.read(note.text());
        zhaoLeavesALine();
        var proof = ConsistencyProof.read(text("wu", "/trail/consistency?from=" + held.size()));
        assertThat(proof.extendsTree(held)).isTrue();
        assertThat(asked("wu", "/trail/consistency?from=99999999"))
                .hasStatus(422)
                .bodyText()
                .contains("99,999,999");
    }
}
