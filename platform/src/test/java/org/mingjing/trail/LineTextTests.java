package org.mingjing.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.trail.log.Malformed;

class LineTextTests {

    private static final Line LINE = new Line(
            7,
            Instant.parse("2026-03-16T01:00:00.123456Z"),
            "wang",
            "duty-done",
            "occurrence/3",
            List.of("学习\n会", "", "2026-03-20"));

    private static final byte[] SALT = new byte[LineText.SALT_BYTES];

    @Test
    void saysEachValueAfterItsLength() {
        assertThat(new String(LineText.bytes(LINE), StandardCharsets.UTF_8)).isEqualTo("""
                21 mingjing trail line 1
                1 7
                27 2026-03-16T01:00:00.123456Z
                4 wang
                9 duty-done
                12 occurrence/3
                1 3
                10 学习
                会
                0\s
                10 2026-03-20
                """);
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(LineText.read(LineText.opening(SALT, LINE))).isEqualTo(LINE);
    }

    @Test
    void hasAnotherEntryWithAnotherSaltOrAnotherValue() {
        var entry = LineText.entry(SALT, LINE);
        var salted = SALT.clone();
        salted[31] = 1;
        assertThat(LineText.entry(salted, LINE)).isNotEqualTo(entry);
        assertThat(LineText.entry(SALT, with(List.of("学习\n会", "2026-03-20", ""))))
                .isNotEqualTo(entry);
        assertThat(LineText.entry(SALT, with(List.of("学习\n会\n0 \n10 2026-03-20"))))
                .isNotEqualTo(entry);
    }

    private static Line with(List<String> facts) {
        return new Line(LINE.id(), LINE.at(), LINE.officer(), LINE.what(), LINE.object(), facts);
    }

    @Test
    void whatIsNoOpeningIsRefused() {
        var opening = LineText.opening(SALT, LINE);
        for (var length = 0; length < opening.length; length++) {
            var cut = Arrays.copyOf(opening, length);
            assertThatThrownBy(() -> LineText.read(cut)).isInstanceOf(Malformed.class);
        }
    }
}
