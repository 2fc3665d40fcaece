package org.mingjing.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final Kept TWO_DAYS_AND_THREE_WEEKS = new Kept(2, 3);

    private static String of(LocalDate day) {
        return Kept.name(day.atTime(LocalTime.of(2, 30)));
    }

    private static List<String> daily(int days) {
        return Stream.iterate(TODAY, day -> day.minusDays(1))
                .limit(days)
                .map(KeptTests::of)
                .toList();
    }

    @Test
    void ofTheLastDaysAllAreKeptAndOfTheLastWeeksTheNewest() {
        var names = daily(60);
        var gone = TWO_DAYS_AND_THREE_WEEKS.gone(names, TODAY);
        assertThat(names.stream().filter(name -> !gone.contains(name)))
                .containsExactly(
                        "mingjing-2026-03-16T023000",
                        "mingjing-2026-03-15T023000",
                        "mingjing-2026-03-08T023000",
                        "mingjing-2026-03-01T023000");
    }

    @Test
    void theNewestIsKeptHoweverOldItIs() {
        var old = of(TODAY.minusYears(1));
        assertThat(TWO_DAYS_AND_THREE_WEEKS.gone(List.of(old, of(TODAY.minusYears(2))), TODAY))
                .isEqualTo(Set.of(of(TODAY.minusYears(2))));
    }

    @Test
    void whatHasAnotherNameIsNotTouched() {
        assertThat(TWO_DAYS_AND_THREE_WEEKS.gone(List.of("by-hand", "mingjing-2020-13-45T000000", of(TODAY)), TODAY))
                .isEmpty();
    }
}
