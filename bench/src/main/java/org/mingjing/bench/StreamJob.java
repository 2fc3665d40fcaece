package org.mingjing.bench;

import java.time.Instant;
import java.util.Map;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.mingjing.rules.Event;
import org.mingjing.stream.Arrival;
import org.mingjing.stream.CaseAnswer;
import org.mingjing.stream.CaseJudge;

/** Mingjing's own job. */
final class StreamJob implements OnFlink.Job {

    @Override
    public DataStream<Tuple2<Integer, Integer>> judged(StreamExecutionEnvironment environment, FlinkRun shared) {
        var run = shared.number();
        return OnFlink.log(
                        environment,
                        shared,
                        place -> arrival(FlinkRun.numbered(run).event(place)),
                        (arrival, _) -> arrival.event().at().toEpochMilli(),
                        TypeInformation.of(Arrival.class))
                .keyBy(Arrival::caseId)
                .process(
                        new CaseJudge(
                                FourRules.text("t-pack.yaml"), shared.sample().asOf(), null),
                        TypeInformation.of(CaseAnswer.class))
                .flatMap(new Broken(), Types.TUPLE(Types.INT, Types.INT));
    }

    private static Arrival arrival(PeerEvent sent) {
        return new Arrival(
                Integer.toString(sent.getOfCase()),
                Map.of(),
                new Event(sent.getActivity(), Instant.ofEpochMilli(sent.getMillis()), sent.getActor(), Map.of()));
    }

    /** In a log in order what is overdue or broken once remains so. */
    private static final class Broken implements FlatMapFunction<CaseAnswer, Tuple2<Integer, Integer>> {

        private static final long serialVersionUID = 1L;

        @Override
        public void flatMap(CaseAnswer answer, Collector<Tuple2<Integer, Integer>> out) {
            var ofCase = Integer.valueOf(answer.caseId());
            for (var row : answer.certain()) {
                if (!row.state().equals("met")) {
                    out.collect(Tuple2.of(ofCase, ruleOf(row)));
                }
            }
            for (var row : answer.open()) {
                if (row.state().equals("red")) {
                    out.collect(Tuple2.of(ofCase, Verdicts.OVERDUE));
                }
            }
        }

        private static int ruleOf(CaseAnswer.Row row) {
            return row.state().equals("late")
                    ? Verdicts.OVERDUE
                    : CompiledPlan.RULE_OF_BREACH[FourRules.IDS.indexOf(row.rule())];
        }
    }
}
