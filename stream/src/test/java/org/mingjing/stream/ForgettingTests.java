package org.mingjing.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.stream.Petitions.AS_OF;
import static org.mingjing.stream.Petitions.arrival;
import static org.mingjing.stream.Petitions.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.junit.jupiter.api.Test;

class ForgettingTests {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @Test
    void anEventOfAForgottenCaseIsHandedOutAndNotJudged() throws Exception {
        var tooLate = arrival("C", "asked", day(9));
        var arrivals = List.of(
                arrival("C", "asked", day(0)),
                arrival("C", "archived", day(1)),
                arrival("D", "asked", day(8)),
                tooLate);

        assertThat(LocalJob.answers(judged(arrivals, AS_OF).getSideOutput(CaseJudge.OF_A_FORGOTTEN_CASE)))
                .containsExactly(tooLate);
        assertThat(LocalJob.last(LocalJob.answers(judged(arrivals, AS_OF))))
                .isEqualTo(Petitions.judgedAtOnce(arrivals.subList(0, 3), AS_OF));
    }

    @Test
    void aClosedCaseIsKeptUntilThePeriodHasPassed() throws Exception {
        assertNothingIsForgotten(List.of(arrival("C", "archived", day(1)), arrival("C", "asked", day(3))));
    }

    @Test
    void anOpenCaseIsKept() throws Exception {
        assertNothingIsForgotten(List.of(arrival("C", "other", day(1)), arrival("C", "asked", day(12))));
    }

    @Test
    void aCaseOpenedAgainIsKeptWhileALightIsToTurn() throws Exception {
        assertNothingIsForgotten(List.of(
                arrival("C", "archived", day(0)), arrival("C", "asked", day(1)), arrival("C", "answered", day(5))));
    }

    private static void assertNothingIsForgotten(List<Arrival> arrivals) throws Exception {
        assertThat(LocalJob.last(LocalJob.answers(judged(arrivals, AS_OF))))
                .isEqualTo(Petitions.judgedAtOnce(arrivals, AS_OF));
    }

    private static SingleOutputStreamOperator<CaseAnswer> judged(List<Arrival> arrivals, Instant asOf) {
        var source = LocalJob.environment(new Configuration()).fromData(arrivals, TypeInformation.of(Arrival.class));
        return LocalJob.judged(source, asOf, TWO_DAYS);
    }
}
