package org.mingjing.stream;

import static java.util.Comparator.comparingLong;
import static org.apache.flink.configuration.ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.stream.Petitions.AS_OF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartingTests {

    private static final int EVENTS_A_CHECKPOINT = 100;

    @TempDir
    private Path checkpoints;

    @Test
    void aJobThatFailsGoesOnFromItsLastCheckpointWithTheSameFindings() throws Exception {
        var arrivals = Petitions.inOrder();
        Outage.plan();

        assertThat(LocalJob.last(answers(Petitions.PACK, surviving())))
                .isEqualTo(Petitions.judgedAtOnce(arrivals, AS_OF));
        assertThat(Outage.happened()).isTrue();
        assertThat(Outage.restoredAfter()).isPositive().isLessThan(arrivals.size());
    }

    @Test
    void aJobThatGoesOnWithAnotherPackJudgesItsCasesAnew() throws Exception {
        Outage.plan();
        assertThatThrownBy(() -> answers(Petitions.PACK, checkpointed())).hasStackTraceContaining("the line is down");

        var next = answers(
                Petitions.NEXT_PACK,
                checkpointed()
                        .set(StateRecoveryOptions.SAVEPOINT_PATH, lastCheckpoint())
                        // What collects the answers for the test keeps state of its own.
                        .set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true));

        assertThat(Outage.restoredAfter()).isPositive();
        assertThat(LocalJob.last(next))
                .isEqualTo(Petitions.judgedAtOnce(Petitions.NEXT_PACK, Petitions.inOrder(), AS_OF));
    }

    private static List<CaseAnswer> answers(String pack, Configuration configuration) throws Exception {
        GeneratorFunction<Long, Arrival> log = number -> Petitions.inOrder().get(number.intValue());
        var source = new DataGeneratorSource<>(
                log,
                Petitions.inOrder().size(),
                RateLimiterStrategy.perCheckpoint(EVENTS_A_CHECKPOINT),
                TypeInformation.of(Arrival.class));
        var disturbed = LocalJob.environment(configuration)
                .fromSource(source, WatermarkStrategy.noWatermarks(), "log")
                .uid("log")
                .map(new Outage(), TypeInformation.of(Arrival.class))
                .uid("outage")
                .setParallelism(1);
        return LocalJob.answers(LocalJob.judged(pack, disturbed, AS_OF, null));
    }

    private String lastCheckpoint() throws IOException {
        try (var files = Files.walk(checkpoints)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .max(comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow()
                    .toUri()
                    .toString();
        }
    }

    private Configuration surviving() {
        return checkpointed()
                .set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay")
                .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1)
                .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
    }

    private Configuration checkpointed() {
        return new Configuration()
                .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(20))
                .set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem")
                .set(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION, RETAIN_ON_CANCELLATION)
                .set(
                        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                        checkpoints.toUri().toString())
                .set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    }
}
