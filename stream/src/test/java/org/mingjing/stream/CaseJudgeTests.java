package org.mingjing.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.stream.LocalJob.last;
import static org.mingjing.stream.LocalJob.run;
import static org.mingjing.stream.Petitions.AS_OF;
import static org.mingjing.stream.Petitions.arrival;
import static org.mingjing.stream.Petitions.day;
import static org.mingjing.stream.Petitions.judgedAtOnce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.mingjing.rules.Event;

class CaseJudgeTests {

    @Test
    void theLastAnswerOfEachCaseIsThatOfTheRules() throws Exception {
        var arrivals = Petitions.inOrder();

        assertThat(last(run(arrivals, AS_OF))).hasSize(40).isEqualTo(judgedAtOnce(arrivals, AS_OF));
    }

    @Test
    void eventsThatComeLateGiveTheAnswerOfTheCaseInOrder() throws Exception {
        var arrivals = new ArrayList<>(Petitions.inOrder());
        var inOrder = judgedAtOnce(arrivals, AS_OF);
        Collections.shuffle(arrivals, new Random(11));

        assertThat(last(run(arrivals, AS_OF))).isEqualTo(inOrder);
    }

    @Test
    void everyTurnOfALightIsAnAnswerAndInOrderAndWhatChangesNothingIsNone() throws Exception {
        var answers = run(List.of(arrival("C", "asked", day(0)), arrival("C", "other", day(15))), AS_OF);

        assertThat(answers.stream().map(CaseJudgeTests::states))
                .containsExactly(
                        "2026-03-01T00:00:00Z green green",
                        "2026-03-01T23:00:00Z green yellow",
                        "2026-03-02T00:00:00.000000001Z green red",
                        "2026-03-03T16:00:00Z yellow red",
                        "2026-03-06T16:00:00Z red red");
    }

    @Test
    void theEndOfTheStreamLetsNoLimitRunOutAfterAsOf() throws Exception {
        var asked = List.of(arrival("C", "asked", day(0)));

        assertThat(run(asked, day(3)).stream().map(CaseJudgeTests::states))
                .endsWith("2026-03-03T16:00:00Z yellow red")
                .noneMatch(states -> states.endsWith("red red"));
    }

    @Test
    void anEventAfterAsOfDoesNotExistYet() throws Exception {
        var arrivals = List.of(arrival("C", "asked", day(0)), arrival("C", "answered", day(4)));

        assertThat(run(arrivals, day(3)).getLast().open().stream().map(CaseAnswer.Row::state))
                .containsExactly("yellow", "red");
    }

    @Test
    void whatIsCertainIsToldOnceAndOnlyALateEventTakesItBack() throws Exception {
        var answers = run(
                List.of(
                        arrival("C", "asked", day(0)),
                        arrival("C", "answered", day(2)),
                        arrival("C", "other", day(3)),
                        arrival("C", "answered", day(1))),
                AS_OF);

        assertThat(answers.stream()
                        .filter(answer -> !answer.certain().isEmpty())
                        .map(answer -> answer.standing() + " "
                                + answer.certain().stream()
                                        .map(row -> row.rule() + " " + row.state() + " " + row.events())
                                        .toList()))
                .containsExactly("0 [answer met 1 2, hours late 1 2]", "0 [answer met 1 2, hours met 1 2]");
    }

    @Test
    void whatIsNewlyKnownOfACaseCountsForAllOfIt() throws Exception {
        var unknown = new Arrival("C", Map.of(), new Event("asked", day(0), null, Map.of()));

        assertThat(last(run(List.of(unknown, arrival("C", "other", day(1))), AS_OF)))
                .isEqualTo(judgedAtOnce(List.of(unknown, arrival("C", "other", day(1))), AS_OF));
    }

    @Test
    void aTimeThatNobodyCanCountIsHandedOut() throws Exception {
        var farOff = arrival("C", "asked", Instant.parse("1600-01-01T00:00:00Z"));
        var source =
                LocalJob.environment(new Configuration()).fromData(List.of(farOff), TypeInformation.of(Arrival.class));

        assertThat(LocalJob.answers(LocalJob.judged(source, AS_OF, null).getSideOutput(CaseJudge.TOO_FAR_OFF)))
                .containsExactly(farOff);
    }

    @Test
    void aLateEventIsJudgedAsOfWhatIsAlreadyKnown() throws Exception {
        var answers = run(List.of(arrival("C", "answered", day(2)), arrival("C", "asked", day(1))), AS_OF);

        assertThat(answers.getLast().asOf()).isEqualTo(day(2));
        assertThat(answers.getLast().certain().stream().map(CaseAnswer.Row::state))
                .containsExactly("met", "met");
    }

    private static String states(CaseAnswer answer) {
        return answer.asOf()
                + answer.open().stream().map(row -> " " + row.state()).reduce("", String::concat);
    }
}
