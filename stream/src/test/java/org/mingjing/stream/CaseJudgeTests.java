package org.mingjing.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.pack.RulePacks;

class CaseJudgeTests {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant AS_OF = START.plusSeconds(20 * 86400);

    private static final int MORE_THAN_ENOUGH = 100_000;

    private static final String PACK = """
            timezone: Asia/Shanghai
            calendar: cn
            closes: [archived]
            rules:
              - id: answer
                kind: deadline
                start: asked
                stop: answered
                within: 5 days
                warn: 2 days
                roll: next-working-day
                pause: {from: out, until: back}
                where: case.kind == "petition"
              - {id: hours, kind: response, activity: asked, then: answered, within: 24 hours, warn: 1 hour}
              - {id: twice, kind: at-most, activity: asked, times: 2}
              - {id: differ, kind: different-actor, activities: [asked, answered]}
            """;

    @Test
    void theLastAnswerOfEachCaseIsThatOfTheRules() throws Exception {
        var arrivals = arrivals();
        var pack = RulePacks.read("pack", new StringReader(PACK));
        var last = new LinkedHashMap<String, CaseAnswer>();
        run(arrivals).forEach(answer -> last.put(answer.caseId(), answer));

        assertThat(last).hasSize(50);
        last.forEach((caseId, answer) -> assertThat(answer.rows())
                .describedAs(caseId)
                .isEqualTo(pack.judge(history(caseId, arrivals), AS_OF).stream()
                        .map(CaseAnswer.Row::of)
                        .toList()));
    }

    @Test
    void everyTurnOfALightIsAnAnswerAndInOrder() throws Exception {
        var asked = new Arrival("C", Map.of("kind", "petition"), new Event("asked", START, "wang", Map.of()));
        var late = new Arrival("C", Map.of(), new Event("other", START.plusSeconds(15 * 86400), null, Map.of()));

        assertThat(run(List.of(asked, late)).stream().map(CaseJudgeTests::states))
                .containsExactly(
                        "2026-03-01T00:00:00Z green green",
                        "2026-03-01T23:00:00Z green yellow",
                        "2026-03-02T00:00:00.000000001Z green red",
                        "2026-03-03T16:00:00Z yellow red",
                        "2026-03-06T16:00:00Z red red",
                        "2026-03-16T00:00:00Z red red");
    }

    private static List<CaseAnswer> run(List<Arrival> arrivals) throws Exception {
        var environment = StreamExecutionEnvironment.createLocalEnvironment(2);
        environment.getConfig().enableObjectReuse();
        return environment
                .fromData(arrivals, TypeInformation.of(Arrival.class))
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Arrival>forMonotonousTimestamps()
                        .withTimestampAssigner(
                                (arrival, before) -> arrival.event().at().toEpochMilli()))
                .keyBy(Arrival::caseId)
                .process(new CaseJudge(PACK, AS_OF), TypeInformation.of(CaseAnswer.class))
                .executeAndCollect(MORE_THAN_ENOUGH);
    }

    private static List<Arrival> arrivals() {
        var random = new Random(7);
        var activities = List.of("asked", "answered", "out", "back", "archived", "other");
        var arrivals = new ArrayList<Arrival>();
        for (var hour = 0; hour < 24 * 25; hour++) {
            var event = new Event(
                    activities.get(random.nextInt(activities.size())),
                    START.plusSeconds(hour * 3600L),
                    random.nextBoolean() ? "wang" : null,
                    Map.of("n", (long) hour, "recorded", START));
            var caseId = "C" + hour % 50;
            arrivals.add(new Arrival(caseId, Map.of("kind", hour % 50 < 40 ? "petition" : "suit"), event));
        }
        return arrivals;
    }

    private static CaseHistory history(String caseId, List<Arrival> arrivals) {
        var own = arrivals.stream()
                .filter(arrival -> arrival.caseId().equals(caseId))
                .toList();
        return CaseHistory.of(
                caseId,
                own.getFirst().caseAttributes(),
                own.stream().map(Arrival::event).toList());
    }

    private static String states(CaseAnswer answer) {
        return answer.asOf()
                + answer.rows().stream().map(row -> " " + row.state()).reduce("", String::concat);
    }
}
