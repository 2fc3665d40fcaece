package org.mingjing.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** The job on a cluster inside the test, with two workers and reused objects. */
final class LocalJob {

    private static final int WORKERS = 2;
    private static final int MORE_THAN_ENOUGH = 100_000;

    private LocalJob() {}

    static StreamExecutionEnvironment environment(Configuration configuration) {
        var environment = StreamExecutionEnvironment.createLocalEnvironment(WORKERS, configuration);
        environment.getConfig().enableObjectReuse();
        return environment;
    }

    static List<CaseAnswer> run(List<Arrival> arrivals, Instant asOf) throws Exception {
        var source = environment(new Configuration()).fromData(arrivals, TypeInformation.of(Arrival.class));
        return answers(judged(source, asOf, null));
    }

    static SingleOutputStreamOperator<CaseAnswer> judged(
            DataStream<Arrival> arrivals, Instant asOf, @Nullable Duration keptAfterClosing) {
        return judged(Petitions.PACK, arrivals, asOf, keptAfterClosing);
    }

    static SingleOutputStreamOperator<CaseAnswer> judged(
            String pack, DataStream<Arrival> arrivals, Instant asOf, @Nullable Duration keptAfterClosing) {
        return arrivals.assignTimestampsAndWatermarks(WatermarkStrategy.<Arrival>forMonotonousTimestamps()
                        .withTimestampAssigner(
                                (arrival, before) -> arrival.event().at().toEpochMilli()))
                .keyBy(Arrival::caseId)
                .process(new CaseJudge(pack, asOf, keptAfterClosing), TypeInformation.of(CaseAnswer.class))
                .uid("judge");
    }

    static <T> List<T> answers(DataStream<T> stream) throws Exception {
        return stream.executeAndCollect(MORE_THAN_ENOUGH);
    }

    /** What stands of each case in the end, in the order of {@link Petitions#ORDER}. */
    static Map<String, List<CaseAnswer.Row>> last(List<CaseAnswer> answers) {
        var certain = new HashMap<String, List<CaseAnswer.Row>>();
        var last = new HashMap<String, List<CaseAnswer.Row>>();
        for (var answer : answers) {
            var stands = answer.certainAfter(certain.getOrDefault(answer.caseId(), List.of()));
            certain.put(answer.caseId(), stands);
            last.put(
                    answer.caseId(),
                    Stream.concat(stands.stream(), answer.open().stream())
                            .sorted(Petitions.ORDER)
                            .toList());
        }
        last.values().removeIf(List::isEmpty);
        return last;
    }
}
