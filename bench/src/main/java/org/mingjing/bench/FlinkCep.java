package org.mingjing.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** The four rules as patterns of Flink CEP. A pattern cannot begin with what does not happen, so each begins with what does. */
final class FlinkCep implements OnFlink.Job {

    private static final Duration TO_DECIDE = Duration.ofNanos(FourRules.NANOS_TO_DECIDE);
    private static final List<String> DECISIONS = List.of(FourRules.APPROVED, FourRules.DECLINED, FourRules.CANCELLED);
    private static final List<String> APPROVAL_OR_DECLINE = List.of(FourRules.APPROVED, FourRules.DECLINED);
    private static final String FIRST = "first";
    private static final String LAST = "last";

    @Override
    public DataStream<Tuple2<Integer, Integer>> judged(StreamExecutionEnvironment environment, FlinkRun run) {
        var byCase = FlinkEvent.byCase(environment, run);
        var latestStart = run.sample().newest() / 1_000_000 - TO_DECIDE.toMillis();
        return found(byCase, undecided(), Verdicts.OVERDUE, latestStart)
                .union(
                        found(byCase, threeOffers(), Verdicts.OFFERS, Long.MAX_VALUE),
                        found(byCase, approvedWithoutValidation(), Verdicts.ORDER, Long.MAX_VALUE),
                        found(
                                byCase,
                                bothBy(List.of(FourRules.OFFER_CREATED), APPROVAL_OR_DECLINE),
                                Verdicts.FOUR_EYES,
                                Long.MAX_VALUE),
                        found(
                                byCase,
                                bothBy(APPROVAL_OR_DECLINE, List.of(FourRules.OFFER_CREATED)),
                                Verdicts.FOUR_EYES,
                                Long.MAX_VALUE));
    }

    private static Pattern<FlinkEvent, ?> undecided() {
        return Pattern.<FlinkEvent>begin(FIRST)
                .where(any(List.of(FourRules.SUBMITTED)))
                .notFollowedBy(LAST)
                .where(any(DECISIONS))
                .within(TO_DECIDE.plusMillis(1));
    }

    private static Pattern<FlinkEvent, ?> threeOffers() {
        var offer = any(List.of(FourRules.OFFER_SENT));
        return Pattern.<FlinkEvent>begin(FIRST, AfterMatchSkipStrategy.skipPastLastEvent())
                .where(offer)
                .followedBy("second")
                .where(offer)
                .followedBy(LAST)
                .where(offer);
    }

    private static Pattern<FlinkEvent, ?> approvedWithoutValidation() {
        return Pattern.<FlinkEvent>begin(FIRST)
                .where(any(List.of(FourRules.SUBMITTED)))
                .notFollowedBy("validated")
                .where(any(List.of(FourRules.VALIDATED)))
                .followedBy(LAST)
                .where(any(List.of(FourRules.APPROVED)));
    }

    private static Pattern<FlinkEvent, ?> bothBy(List<String> one, List<String> other) {
        return Pattern.<FlinkEvent>begin(FIRST).where(any(one)).followedBy(LAST).where(new BySameActor(other));
    }

    private static SimpleCondition<FlinkEvent> any(List<String> activities) {
        return SimpleCondition.of(event -> activities.contains(event.activity));
    }

    private static DataStream<Tuple2<Integer, Integer>> found(
            KeyedStream<FlinkEvent, String> byCase, Pattern<FlinkEvent, ?> pattern, int rule, long latestStart) {
        return CEP.pattern(byCase, pattern)
                .inEventTime()
                .process(new Telling(rule, latestStart), Types.TUPLE(Types.INT, Types.INT));
    }

    private static final class BySameActor extends IterativeCondition<FlinkEvent> {

        private static final long serialVersionUID = 1L;

        private final ArrayList<String> activities;

        BySameActor(List<String> activities) {
            this.activities = new ArrayList<>(activities);
        }

        @Override
        public boolean filter(FlinkEvent event, IterativeCondition.Context<FlinkEvent> context) throws Exception {
            if (event.actor != null && activities.contains(event.activity)) {
                for (var earlier : context.getEventsForPattern(FIRST)) {
                    if (event.actor.equals(earlier.actor)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** The end of a bounded stream is the end of time: a limit that ran out only there is not told. */
    private static final class Telling extends PatternProcessFunction<FlinkEvent, Tuple2<Integer, Integer>> {

        private static final long serialVersionUID = 1L;

        private final int rule;
        private final long latestStart;

        Telling(int rule, long latestStart) {
            this.rule = rule;
            this.latestStart = latestStart;
        }

        @Override
        public void processMatch(
                Map<String, List<FlinkEvent>> match,
                PatternProcessFunction.Context context,
                Collector<Tuple2<Integer, Integer>> out) {
            var first = match.getOrDefault(FIRST, List.of()).getFirst();
            if (first.millis < latestStart) {
                out.collect(Tuple2.of(first.ofCase(), rule));
            }
        }
    }
}
