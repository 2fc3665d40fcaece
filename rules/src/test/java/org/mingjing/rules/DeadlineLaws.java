package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingjing.rules.calendar.Length;
import org.mingjing.rules.calendar.Unit;
import org.mingjing.rules.calendar.WorkingCalendar;

class DeadlineLaws {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private static final Deadline DEADLINE = new Deadline(
            Head.of("r"),
            Activities.of("start"),
            Activities.of("stop"),
            Activities.of("again"),
            new Limit(new Length(5, Unit.DAYS), false, null),
            List.of(new Extension(Activities.of("more"), new Length(3, Unit.DAYS), 2)),
            List.of(new Pause(Activities.of("out"), Activities.of("back"))));

    private static final RulePack PACK = new RulePack(
            "laws", "1", ZoneOffset.UTC, WorkingCalendar.weekends(), Activities.of("end"), null, List.of(DEADLINE));

    @Property(tries = 2000)
    void aSecondReadingAgrees(@ForAll("histories") CaseHistory history) {
        var asOf = START.plusSeconds(45 * 86400);

        assertThat(PACK.clocks(history, asOf).stream().map(DeadlineLaws::row))
                .isEqualTo(new DeadlineOracle(5, 3, 2)
                        .rows(history.events(), asOf.atZone(ZoneOffset.UTC).toLocalDate()));
    }

    @Property
    void clocksAndFindingsTellTheSame(@ForAll("histories") CaseHistory history) {
        var asOf = START.plusSeconds(20 * 86400);

        assertThat(PACK.clocks(history, asOf).stream().map(Clock::finding)).isEqualTo(PACK.judge(history, asOf));
    }

    private static String row(Clock clock) {
        return "%s opened by %d due %s after %d extensions"
                .formatted(
                        clock.state().word(),
                        clock.opened().position(),
                        clock.due(),
                        clock.extensions().size());
    }

    @Provide
    Arbitrary<CaseHistory> histories() {
        return Combinators.combine(
                        Arbitraries.of(
                                "start", "start", "stop", "again", "more", "more", "out", "back", "end", "other"),
                        Arbitraries.longs().between(0, 120))
                .as((activity, sixHours) -> new Event(activity, START.plusSeconds(sixHours * 6 * 3600), null, Map.of()))
                .list()
                .ofMaxSize(14)
                .map(events -> CaseHistory.of("C", Map.of(), events));
    }
}
