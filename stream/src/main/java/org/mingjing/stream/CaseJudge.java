package org.mingjing.stream;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.pack.RulePacks;

/**
 * Remembers the events of each case and asks the rules: at every event, and at every instant at which a light turns by
 * itself. Give it a stream of arrivals keyed by case, with event times.
 *
 * <p>It judges no later than {@code asOf}. Without this bound the end of a bounded stream, which is a watermark of
 * infinity, would let every open limit run out.
 */
public final class CaseJudge extends KeyedProcessFunction<String, Arrival, CaseAnswer> {

    private static final long serialVersionUID = 1L;

    private final String packText;
    private final Instant asOf;
    private transient @Nullable RulePack pack;
    private transient @Nullable ListState<Event> events;
    private transient @Nullable MapState<String, Object> attributes;
    private transient @Nullable ValueState<Instant> judgedUntil;

    /** Takes the pack as text: each worker reads it for itself. */
    public CaseJudge(String packText, Instant asOf) {
        this.packText = packText;
        this.asOf = asOf;
    }

    @Override
    public void open(OpenContext context) {
        pack = RulePacks.read("pack", new StringReader(packText));
        var runtime = getRuntimeContext();
        events = runtime.getListState(new ListStateDescriptor<>("events", Event.class));
        attributes = runtime.getMapState(new MapStateDescriptor<>("attributes", String.class, Object.class));
        judgedUntil = runtime.getState(new ValueStateDescriptor<>("judged-until", Instant.class));
    }

    // A timer may come after later events of its case, so an event first lets the lights turn that were due before it.
    @Override
    public void processElement(Arrival arrival, Context context, Collector<CaseAnswer> out) throws Exception {
        var at = arrival.event().at();
        if (at.isAfter(asOf)) {
            return;
        }
        turnLights(context.getCurrentKey(), at.minusNanos(1), out);
        present(events).add(arrival.event());
        present(attributes).putAll(arrival.caseAttributes());
        var judged = present(judgedUntil).value();
        answer(history(context.getCurrentKey()), judged == null || judged.isBefore(at) ? at : judged, out);
        wakeForNextLight(context);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<CaseAnswer> out) throws Exception {
        turnLights(context.getCurrentKey(), Instant.ofEpochMilli(time), out);
        wakeForNextLight(context);
    }

    private void turnLights(String caseId, Instant until, Collector<CaseAnswer> out) throws Exception {
        var history = history(caseId);
        for (var next = nextLight(history); next.isPresent() && !next.get().isAfter(until); next = nextLight(history)) {
            answer(history, next.get(), out);
        }
    }

    private void wakeForNextLight(Context context) throws Exception {
        nextLight(history(context.getCurrentKey()))
                .ifPresent(light -> context.timerService()
                        .registerEventTimeTimer(light.plusNanos(999_999).toEpochMilli()));
    }

    private Optional<Instant> nextLight(CaseHistory history) throws Exception {
        var judged = present(judgedUntil).value();
        return judged == null
                ? Optional.empty()
                : present(pack).nextChange(history, judged).filter(light -> !light.isAfter(asOf));
    }

    private void answer(CaseHistory history, Instant at, Collector<CaseAnswer> out) throws Exception {
        present(judgedUntil).update(at);
        out.collect(CaseAnswer.of(history.id(), at, present(pack).judge(history, at)));
    }

    private CaseHistory history(String caseId) throws Exception {
        var known = new HashMap<String, Object>();
        for (var attribute : present(attributes).entries()) {
            known.put(attribute.getKey(), attribute.getValue());
        }
        var arrived = new ArrayList<Event>();
        present(events).get().forEach(arrived::add);
        return CaseHistory.of(caseId, known, List.copyOf(arrived));
    }

    private static <T> T present(@Nullable T opened) {
        return Objects.requireNonNull(opened, "Flink opens a function before it uses it");
    }
}
