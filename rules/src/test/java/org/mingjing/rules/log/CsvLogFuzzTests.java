package org.mingjing.rules.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever bytes stand in a CSV log: blocks say what one thread says, and each row is told or named. */
class CsvLogFuzzTests {

    // A header in quotes makes the whole log be read in one piece.
    private static final String IN_ONE_PIECE = "\"case\",activity,time,actor,note\n";
    private static final String IN_BLOCKS = "case,activity,time,actor,note\n";

    @FuzzTest(maxDuration = "10m")
    void blocksSayWhatTheWholeSaysAndNoRowIsDropped(byte[] rows) throws IOException {
        var bytesABlock = 4 + (rows.length == 0 ? 0 : (rows[0] & 0xff));
        var inBlocks = new Told();
        var told = told(IN_BLOCKS, rows, bytesABlock, inBlocks);

        assertThat(told).isEqualTo(told(IN_ONE_PIECE, rows, bytesABlock, new Told()));
        var text = new String(rows, StandardCharsets.ISO_8859_1);
        if (text.indexOf('"') < 0 && !told.getFirst().startsWith("refused: ")) {
            var filled = text.lines().filter(line -> !line.isEmpty()).count();
            assertThat(inBlocks.events() + inBlocks.unreadable()).isEqualTo((int) filled);
        }
    }

    private static List<String> told(String header, byte[] rows, int bytesABlock, Told told) throws IOException {
        var log = new ByteArrayOutputStream();
        log.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        log.writeBytes(rows);
        try {
            new CsvLog(Columns.STANDARD, told, bytesABlock)
                    .read(new BufferedInputStream(new ByteArrayInputStream(log.toByteArray())));
        } catch (UnreadableLog refused) {
            return List.of("refused: " + refused.getMessage());
        }
        return told.inOrderOfLines().isEmpty() ? List.of("nothing") : told.inOrderOfLines();
    }
}
