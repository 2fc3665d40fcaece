package org.mingjing.rules.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A packed log that was damaged or cut off says what it said before, or is refused: never a part of it. */
class PackedLogFuzzTests {

    private static final String ROWS = "case,activity,time\nA,asked,2026-03-01\nB,asked,2026-03-02\n";
    private static final String MORE_ROWS = "A,answered,2026-03-03\n";
    private static final byte[] FIRST_PART = packed(ROWS);
    private static final byte[] PACKED = packed(ROWS, MORE_ROWS);

    /** The bytes say where to cut, and then in pairs where to change what. */
    @FuzzTest(maxDuration = "10m")
    void isWholeOrRefused(byte[] damage) throws IOException {
        var log = PACKED.clone();
        for (var at = 1; at + 1 < damage.length; at += 2) {
            log[(damage[at] & 0xff) % log.length] ^= damage[at + 1];
        }
        var length = damage.length == 0 ? log.length : log.length - (damage[0] & 0xff) % log.length;

        var told = read(Arrays.copyOf(log, length));
        // Where the second part begins, a file may as well end.
        var events = length == FIRST_PART.length ? 2 : 3;
        told.ifPresent(kept -> assertThat(kept.events()).isEqualTo(events));
    }

    /** Any bytes as a whole file. */
    @FuzzTest(maxDuration = "10m")
    void anyBytesAreALogOrRefused(byte[] log) throws IOException {
        read(log);
    }

    private static Optional<Told> read(byte[] log) throws IOException {
        var told = new Told();
        try {
            EventLogs.read(new ByteArrayInputStream(log), Columns.STANDARD, told);
            return Optional.of(told);
        } catch (UnreadableLog refused) {
            assertThat(refused).message().isNotBlank();
            return Optional.empty();
        }
    }

    // As two parts, one behind the other: gzip allows it.
    private static byte[] packed(String... texts) {
        var parts = new ByteArrayOutputStream();
        for (var part : texts) {
            try (var gzip = new GZIPOutputStream(parts)) {
                gzip.write(part.getBytes(StandardCharsets.UTF_8));
            } catch (IOException never) {
                throw new IllegalStateException(never);
            }
        }
        return parts.toByteArray();
    }
}
