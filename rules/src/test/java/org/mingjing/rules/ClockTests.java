package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjing.rules.Clock.Closing;
import org.mingjing.rules.Clock.Extended;
import org.mingjing.rules.Clock.Mark;
import org.mingjing.rules.Clock.Standstill;
import org.mingjing.rules.calendar.Due.OnDate;
import org.mingjing.rules.calendar.Length;
import org.mingjing.rules.calendar.Unit;
import org.mingjing.rules.pack.RulePacks;

class ClockTests {

    private static final RulePack PACK = RulePacks.read("pack", new StringReader("""
                    custody: {from: detained, until: released}
                    rules:
                      - id: review
                        kind: deadline
                        start: accepted
                        stop: prosecuted
                        within: 1 month
                        warn: 5 days
                        roll: next-working-day
                        extend: {on: extended, by: 15 days}
                        pause: {from: sent, until: back}
                    """));

    private static final Pause APPRAISAL = new Pause(Activities.of("sent"), Activities.of("back"));

    @Test
    void tellsAllThatATimeLineShows() {
        var clock = clock(
                "2026-03-10 accepted",
                "2026-03-20 sent",
                "2026-03-24 back",
                "2026-04-01 extended",
                "2026-04-28 prosecuted");

        assertThat(clock.opened()).isEqualTo(mark(1, "2026-03-10"));
        assertThat(clock.standstills())
                .containsExactly(
                        new Standstill(APPRAISAL, mark(2, "2026-03-20"), mark(3, "2026-03-24"), Duration.ofDays(4)));
        assertThat(clock.extensions())
                .containsExactly(new Extended(
                        mark(4, "2026-04-01"), new Length(15, Unit.DAYS), due("2026-04-14"), due("2026-04-29")));
        assertThat(clock.closed()).isEqualTo(new Closing(mark(5, "2026-04-28"), State.MET));
        assertThat(clock.due()).isEqualTo(due("2026-04-29"));
        assertThat(clock.redFrom()).isNull();
    }

    @Test
    void tellsWhenALightTurnsAndWhatCustodyHeld() {
        var free = clock("2026-04-02 accepted");
        var held = clock("2026-04-01 detained", "2026-04-02 accepted");

        assertThat(free.unrolled()).isEqualTo(due("2026-05-02"));
        assertThat(free.due()).isEqualTo(due("2026-05-04"));
        assertThat(free.heldByCustody()).isFalse();
        assertThat(free.yellowFrom()).isEqualTo(at("2026-04-29"));
        assertThat(free.redFrom()).isEqualTo(at("2026-05-05"));
        assertThat(held.due()).isEqualTo(due("2026-05-02"));
        assertThat(held.heldByCustody()).isTrue();
    }

    @Test
    void tellsThatItStandsStill() {
        var clock = clock("2026-03-10 accepted", "2026-03-20 sent");

        assertThat(clock.state()).isEqualTo(State.PAUSED);
        assertThat(clock.standstills()).containsExactly(new Standstill(APPRAISAL, mark(2, "2026-03-20"), null, null));
        assertThat(PACK.nextChange(history("2026-03-10 accepted", "2026-03-20 sent"), at("2026-03-21")))
                .isEmpty();
    }

    private static Clock clock(String... events) {
        return PACK.clocks(history(events), at("2026-05-01")).getFirst();
    }

    private static CaseHistory history(String... events) {
        return CaseHistory.of(
                "C",
                Map.of(),
                List.of(events).stream()
                        .map(event -> new Event(event.substring(11), at(event.substring(0, 10)), null, Map.of()))
                        .toList());
    }

    private static Mark mark(int position, String date) {
        return new Mark(position, at(date));
    }

    private static OnDate due(String date) {
        return new OnDate(LocalDate.parse(date));
    }

    private static Instant at(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }
}
