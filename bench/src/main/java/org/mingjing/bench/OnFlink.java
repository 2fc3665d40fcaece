package org.mingjing.bench;

import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** A job on a cluster inside this process, on one worker; its time counts from the first event to the end. */
final class OnFlink implements Contestant {

    private final String name;
    private final Sample sample;
    private final Job job;
    private final PeerEvent.Maker events;
    private double millis;

    OnFlink(String name, Sample sample, Job job) {
        this.name = name;
        this.sample = sample;
        this.job = job;
        this.events = new PeerEvent.Maker(sample);
    }

    /** What is to be done: from a log to pairs of a case and a rule that is broken in it. */
    interface Job {
        DataStream<Tuple2<Integer, Integer>> judged(StreamExecutionEnvironment environment, FlinkRun run);
    }

    /** The events of the run, each made by {@code made} when its turn comes, at the time that {@code at} says. */
    static <E> DataStream<E> log(
            StreamExecutionEnvironment environment,
            FlinkRun run,
            GeneratorFunction<Long, E> made,
            SerializableTimestampAssigner<E> at,
            TypeInformation<E> type) {
        var source = new DataGeneratorSource<>(made, run.sample().log().events(), type);
        var inOrder = WatermarkStrategy.<E>forMonotonousTimestamps().withTimestampAssigner(at);
        return environment.fromSource(source, inOrder, "log");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Verdicts judge() {
        var run = new FlinkRun(sample, events);
        try {
            var environment = StreamExecutionEnvironment.createLocalEnvironment(1, configuration());
            environment.getConfig().enableObjectReuse();
            job.judged(environment, run).map(new Collecting(run.number())).sinkTo(new DiscardingSink<>());
            environment.execute(name);
        } catch (Exception failed) {
            throw new IllegalStateException(name, failed);
        }
        millis = run.millis();
        return run.over();
    }

    @Override
    public double counted(double ofAll) {
        return millis;
    }

    private static Configuration configuration() {
        var configuration = new Configuration();
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        return configuration;
    }

    /** The end of the job. */
    private static final class Collecting extends RichMapFunction<Tuple2<Integer, Integer>, Integer> {

        private static final long serialVersionUID = 1L;

        private final int run;

        Collecting(int run) {
            this.run = run;
        }

        @Override
        public Integer map(Tuple2<Integer, Integer> broken) {
            FlinkRun.numbered(run).broken(broken.f0, broken.f1);
            return broken.f0;
        }

        @Override
        public void close() {
            FlinkRun.numbered(run).ended();
        }
    }
}
