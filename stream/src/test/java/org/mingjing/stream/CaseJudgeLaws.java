package org.mingjing.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.mingjing.rules.Event;

class CaseJudgeLaws {

    @Property(tries = 6, shrinking = ShrinkingMode.BOUNDED)
    void anyOrderOfArrivalEndsWithTheAnswerOfTheRules(
            @ForAll("logs") List<Arrival> log, @ForAll @IntRange(min = 0, max = 30) int asOfDay) throws Exception {
        var asOf = Petitions.day(asOfDay);

        assertThat(LocalJob.last(LocalJob.run(log, asOf))).isEqualTo(Petitions.judgedAtOnce(log, asOf));
    }

    @Provide
    Arbitrary<List<Arrival>> logs() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 25),
                        Arbitraries.of(Petitions.ACTIVITIES),
                        Arbitraries.longs().between(0, 26 * 8),
                        Arbitraries.of("wang", "li").injectNull(0.3),
                        Arbitraries.of("petition", "suit"))
                .as((number, activity, threeHours, actor, kind) -> new Arrival(
                        "C" + number,
                        Map.of("kind", kind),
                        new Event(activity, Petitions.START.plusSeconds(threeHours * 3 * 3600), actor, Map.of())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(300);
    }
}
