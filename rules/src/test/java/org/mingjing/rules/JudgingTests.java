package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every clause of every kind of rule, as cases kept in {@code cases/*.yaml}. */
class JudgingTests {

    static Stream<JudgedCase> cases() {
        return Stream.of(
                        "deadline.yaml",
                        "extend-and-pause.yaml",
                        "roll-and-custody.yaml",
                        "kinds.yaml",
                        "scope.yaml",
                        "vectors.yaml")
                .flatMap(JudgedCase::in);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatTheCaseExpects(JudgedCase judged) {
        assertThat(judged.judged()).isEqualTo(judged.rows());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsTheContract(JudgedCase judged) {
        Contract.holds(judged.pack(), judged.history(), judged.asOf());
    }
}
