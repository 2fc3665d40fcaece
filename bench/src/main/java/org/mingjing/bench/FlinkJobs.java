package org.mingjing.bench;

import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;

/** Our job on Flink beside what a programmer writes there for the four rules alone. */
final class FlinkJobs implements Part {

    private static final int COPIES = 40;

    @Override
    public Set<String> goals() {
        return Set.of("P10");
    }

    @Override
    public void measure(BaseLog base, Options options, Report report) {
        var sample = base.copied(options.copiesUpTo(COPIES));
        report.title("P10: on Flink, one worker, %s".formatted(sample.inWords()));
        var hand = new OnFlink(
                "Flink, hand-written function",
                sample,
                (environment, run) -> FlinkEvent.byCase(environment, run)
                        .process(
                                new HandWrittenFunction(sample.newest() / 1_000_000),
                                Types.TUPLE(Types.INT, Types.INT)));
        var ours = new OnFlink("Flink, Mingjing's job", sample, new StreamJob());
        var race = Race.of(options.rounds(), List.of(hand, ours));
        report.race(race);
        report.goal("P10", Figures.of(race.ratios(hand, ours).wall()));
    }
}
