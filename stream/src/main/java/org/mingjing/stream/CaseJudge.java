package org.mingjing.stream;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Finding;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.pack.RulePacks;

/**
 * Remembers the events of each case and asks the rules: at every event, and at every instant at which a light turns by
 * itself. Give it a stream of arrivals keyed by case, with event times. An event may come late: the case is judged anew
 * as if it had come in order.
 *
 * <p>It judges no later than {@code asOf}. Without this bound the end of a bounded stream, which is a watermark of
 * infinity, would let every open limit run out.
 *
 * <p>A closed case is kept for ever, or for {@code keptAfterClosing}: when that much event time has passed since its
 * last event and no light of it is to turn any more, its events and attributes are dropped and its last answer stands.
 * Only a mark stays, so that an event that comes later still is not taken for the first of a new case: it goes to
 * {@link #OF_A_FORGOTTEN_CASE}. So the period is also how late an event may come to a closed case.
 */
public final class CaseJudge extends KeyedProcessFunction<String, Arrival, CaseAnswer> {

    /** Events that came after their case was forgotten. Nobody has judged them. */
    public static final OutputTag<Arrival> OF_A_FORGOTTEN_CASE =
            new OutputTag<>("of-a-forgotten-case", TypeInformation.of(Arrival.class));

    private static final long serialVersionUID = 2L;

    private final String packText;
    private final Instant asOf;
    private final @Nullable Duration keptAfterClosing;
    private transient @Nullable RulePack pack;
    private transient @Nullable CaseMemory memory;

    /** Takes the pack as text: each worker reads it for itself. */
    public CaseJudge(String packText, Instant asOf, @Nullable Duration keptAfterClosing) {
        this.packText = packText;
        this.asOf = asOf;
        this.keptAfterClosing = keptAfterClosing;
    }

    @Override
    public void open(OpenContext context) {
        pack = RulePacks.read("pack", new StringReader(packText));
        memory = new CaseMemory(getRuntimeContext());
    }

    // A timer may come after later events of its case, so an event first lets happen what was due before it.
    @Override
    public void processElement(Arrival arrival, Context context, Collector<CaseAnswer> out) throws Exception {
        var at = arrival.event().at();
        if (at.isAfter(asOf)) {
            return;
        }
        var known = memory().history(context.getCurrentKey());
        var before = pass(known, at.minusNanos(1), out);
        if (before.isForgotten()) {
            context.output(OF_A_FORGOTTEN_CASE, arrival);
            return;
        }
        memory().add(arrival);
        var judged = before.judgedUntil().isAfter(at) ? before.judgedUntil() : at;
        note(answer(arrival.joining(known), judged, out), context);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<CaseAnswer> out) throws Exception {
        var until = Instant.ofEpochMilli(time);
        var wake = memory().moments().nextWake();
        if (wake != null && !wake.isAfter(until)) {
            note(pass(memory().history(context.getCurrentKey()), until, out), context);
        }
    }

    private Moments pass(CaseHistory history, Instant until, Collector<CaseAnswer> out) throws Exception {
        var now = memory().moments();
        for (var light = now.nextLight(); light != null && !light.isAfter(until); light = now.nextLight()) {
            now = answer(history, light, out);
        }
        if (now.mayForgetBy(until)) {
            now = now.forgotten();
            memory().forget(now);
        }
        return now;
    }

    private Moments answer(CaseHistory history, Instant at, Collector<CaseAnswer> out) {
        var findings = present(pack).judge(history, at);
        out.collect(CaseAnswer.of(history.id(), at, findings));
        return Moments.of(at, nextLight(findings, at), forgottenFrom(history));
    }

    private @Nullable Instant nextLight(List<Finding> findings, Instant at) {
        return findings.stream()
                .flatMap(finding -> finding.nextChange(at).stream())
                .filter(light -> !light.isAfter(asOf))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private @Nullable Instant forgottenFrom(CaseHistory history) {
        var closes = present(pack).closes();
        if (keptAfterClosing == null || history.events().stream().noneMatch(closes::include)) {
            return null;
        }
        var from = history.events().getLast().at().plus(keptAfterClosing);
        return from.isAfter(asOf) ? null : from;
    }

    private void note(Moments moments, Context context) throws Exception {
        memory().note(moments);
        var wake = moments.nextWake();
        if (wake != null) {
            context.timerService()
                    .registerEventTimeTimer(wake.plusNanos(999_999).toEpochMilli());
        }
    }

    private CaseMemory memory() {
        return present(memory);
    }

    private static <T> T present(@Nullable T opened) {
        return Objects.requireNonNull(opened, "Flink opens a function before it uses it");
    }
}
