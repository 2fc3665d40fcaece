package org.mingjing.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.stream.Petitions.AS_OF;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
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
        GeneratorFunction<Long, Arrival> log = number -> Petitions.inOrder().get(number.intValue());
        var source = new DataGeneratorSource<>(
                log,
                arrivals.size(),
                RateLimiterStrategy.perCheckpoint(EVENTS_A_CHECKPOINT),
                TypeInformation.of(Arrival.class));
        Outage.plan();
        var disturbed = LocalJob.environment(surviving())
                .fromSource(source, WatermarkStrategy.noWatermarks(), "log")
                .map(new Outage(), TypeInformation.of(Arrival.class))
                .setParallelism(1);

        assertThat(LocalJob.last(LocalJob.answers(LocalJob.judged(disturbed, AS_OF, null))))
                .isEqualTo(Petitions.judgedAtOnce(arrivals, AS_OF));
        assertThat(Outage.happened()).isTrue();
        assertThat(Outage.restoredAfter()).isPositive().isLessThan(arrivals.size());
    }

    private Configuration surviving() {
        return new Configuration()
                .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(20))
                .set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem")
                .set(
                        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                        checkpoints.toUri().toString())
                .set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay")
                .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1)
                .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
    }
}
