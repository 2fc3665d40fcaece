package org.mingjing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** What a programmer writes on Flink for the four rules alone. Overdue is raised by a timer or by what comes after it. */
final class HandWrittenFunction extends KeyedProcessFunction<String, FlinkEvent, Tuple2<Integer, Integer>> {

    private static final long serialVersionUID = 1L;
    private static final long MILLIS_TO_DECIDE = FourRules.NANOS_TO_DECIDE / 1_000_000;

    private final long newest;
    private transient @Nullable ValueState<OneCase> memory;

    /** @param newest the end of the log: a bounded stream ends with the end of time, and would let every timer fire */
    HandWrittenFunction(long newest) {
        this.newest = newest;
    }

    @Override
    public void open(OpenContext context) {
        memory = getRuntimeContext().getState(new ValueStateDescriptor<>("case", OneCase.class));
    }

    @Override
    public void processElement(FlinkEvent event, Context context, Collector<Tuple2<Integer, Integer>> out)
            throws Exception {
        if (!FourRules.CONCERNED.contains(event.activity)) {
            return;
        }
        var state = Objects.requireNonNull(memory);
        var known = state.value() == null ? new OneCase() : state.value();
        switch (event.activity) {
            case FourRules.SUBMITTED -> {
                known.submitted = event.millis;
                context.timerService().registerEventTimeTimer(known.dueUntil() + 1);
            }
            case FourRules.OFFER_SENT -> {
                if (++known.offers == FourRules.MOST_OFFERS + 1) {
                    tell(event, Verdicts.OFFERS, out);
                }
            }
            case FourRules.VALIDATED -> known.validated = true;
            case FourRules.OFFER_CREATED -> meet(known.creators, known.deciders, event, out);
            default -> decided(known, event, context, out);
        }
        state.update(known);
    }

    private static void decided(
            OneCase known, FlinkEvent event, Context context, Collector<Tuple2<Integer, Integer>> out) {
        if (known.isOpen()) {
            if (event.millis > known.dueUntil()) {
                tell(event, Verdicts.OVERDUE, out);
            }
            context.timerService().deleteEventTimeTimer(known.dueUntil() + 1);
            known.submitted = OneCase.NOT_OPEN;
        }
        if (event.activity.equals(FourRules.APPROVED) && !known.validated) {
            tell(event, Verdicts.ORDER, out);
        }
        if (!event.activity.equals(FourRules.CANCELLED)) {
            meet(known.deciders, known.creators, event, out);
        }
    }

    private static void meet(
            List<String> own, List<String> others, FlinkEvent event, Collector<Tuple2<Integer, Integer>> out) {
        if (event.actor != null) {
            if (!own.contains(event.actor)) {
                own.add(event.actor);
            }
            if (others.contains(event.actor)) {
                tell(event, Verdicts.FOUR_EYES, out);
            }
        }
    }

    private static void tell(FlinkEvent event, int rule, Collector<Tuple2<Integer, Integer>> out) {
        out.collect(Tuple2.of(event.ofCase(), rule));
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<Integer, Integer>> out) throws Exception {
        var known = Objects.requireNonNull(memory).value();
        if (time <= newest && known != null && known.isOpen() && known.dueUntil() < time) {
            out.collect(Tuple2.of(Integer.parseInt(context.getCurrentKey()), Verdicts.OVERDUE));
        }
    }

    /** What is kept of a case; public as Flink asks. */
    public static final class OneCase {

        static final long NOT_OPEN = Long.MIN_VALUE;

        public long submitted = NOT_OPEN;
        public int offers;
        public boolean validated;
        public List<String> creators = new ArrayList<>(2);
        public List<String> deciders = new ArrayList<>(2);

        /** For Flink. */
        public OneCase() {}

        boolean isOpen() {
            return submitted != NOT_OPEN;
        }

        long dueUntil() {
            return submitted + MILLIS_TO_DECIDE;
        }
    }
}
