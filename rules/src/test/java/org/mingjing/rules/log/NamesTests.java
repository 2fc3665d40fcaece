package org.mingjing.rules.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void numbersInOrderOfFirstAppearance() {
        var names = new Names();

        assertThat(IntStream.of(names.of("受理"), names.of(""), names.of("受理"), names.of("accepted")))
                .containsExactly(0, 1, 0, 2);
        assertThat(IntStream.range(0, names.size()).mapToObj(names::text)).containsExactly("受理", "", "accepted");
    }

    @Test
    void tellsAMillionNumberedNamesApart() {
        var names = new Names();
        for (var number = 0; number < 1_000_000; number++) {
            assertThat(names.of("C" + number)).isEqualTo(number);
        }
        assertThat(names.of("C999999")).isEqualTo(999_999);
        assertThat(names.text(123_456)).isEqualTo("C123456");
    }

    @Test
    void takesOverTheNamesOfOthers() {
        var names = new Names();
        names.of("a");
        names.of("b");
        var others = new Names();
        others.of("c");
        others.of("b");

        assertThat(IntStream.of(names.of(others, 0), names.of(others, 1))).containsExactly(2, 1);
    }
}
