package org.mingjing.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.cadence.Occurrence.Settlement;
import org.mingjing.cadence.Occurrence.State;
import org.mingjing.responsibilities.Cadence;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;

class OccurrenceTests {

    private static final LocalDate NOTICE = LocalDate.of(2026, 3, 17);

    @ParameterizedTest
    @CsvSource({
        "2026-02-27, AHEAD, GREEN",
        "2026-03-16, OPEN, GREEN",
        "2026-03-17, OPEN, YELLOW",
        "2026-03-20, OPEN, YELLOW",
        "2026-03-21, OVERDUE, RED",
        "2026-04-19, OVERDUE, RED",
        "2026-04-20, MISSED, RED"
    })
    void turnsByItself(LocalDate day, State state, Light light) {
        var open = dueOn20March(null);
        assertThat(open.stateOn(day)).isEqualTo(state);
        assertThat(open.lightOn(day, NOTICE)).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-20, false, DONE", "2026-03-21, false, LATE", "2026-03-18, true, EXCUSED"})
    void staysHowItWasSettled(LocalDate on, boolean excused, State state) {
        var settled = dueOn20March(new Settlement("li", Instant.EPOCH, on, "held", excused, null));
        assertThat(settled.stateOn(LocalDate.of(2026, 12, 31))).isEqualTo(state);
        assertThat(settled.lightOn(LocalDate.of(2026, 12, 31), NOTICE)).isEqualTo(Light.GREEN);
    }

    @Test
    void onADayBeforeItWasSettledItStillWasOpen() {
        var settled = dueOn20March(new Settlement("li", Instant.EPOCH, LocalDate.of(2026, 3, 25), "held", false, null));
        assertThat(settled.stateOn(LocalDate.of(2026, 3, 22))).isEqualTo(State.OVERDUE);
    }

    @Test
    void isSettledOnceAndNotBeforeItsPeriod() {
        var settled = dueOn20March(new Settlement("li", Instant.EPOCH, LocalDate.of(2026, 3, 19), "held", false, null));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> settled.requireOpen(LocalDate.of(2026, 3, 20)))
                .satisfies(refusal -> assertThat(refusal.facts()).contains("li"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> dueOn20March(null).requireOpen(LocalDate.of(2026, 2, 28)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo("cadence.not-begun"));
    }

    private static Occurrence dueOn20March(@Nullable Settlement settlement) {
        return new Occurrence(
                1,
                1,
                "1.1",
                new Texts("Hold the branch meeting", "召开支部大会"),
                "responsibility",
                Cadence.read("monthly day 20"),
                1,
                new Texts("Secretary", "书记"),
                1,
                new Texts("Branch 1", "第一支部"),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 4, 20),
                settlement);
    }
}
