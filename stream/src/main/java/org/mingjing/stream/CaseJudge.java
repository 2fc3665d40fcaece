package org.mingjing.stream;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.pack.RulePacks;
import org.mingjing.rules.plan.CaseSteps;

/**
 * Keeps what is to be remembered of each case and asks the rules: at every event, and at every instant at which a light
 * turns by itself. Give it a stream of arrivals keyed by case, with event times. An event may come late: the case is judged
 * anew as if it had come in order; so it is when something new is known of the case itself, and when the job goes on from
 * a checkpoint with another version of the pack.
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

    /** Events centuries from 1970, where nobody counts the nanoseconds. Nobody has judged them. */
    public static final OutputTag<Arrival> TOO_FAR_OFF =
            new OutputTag<>("too-far-off", TypeInformation.of(Arrival.class));

    private static final long serialVersionUID = 3L;

    private final String packText;
    private final Instant asOf;
    private final @Nullable Duration keptAfterClosing;
    private transient @Nullable CaseRecords records;
    private transient @Nullable CaseWork work;

    /** Takes the pack as text: each worker reads it for itself. */
    public CaseJudge(String packText, Instant asOf, @Nullable Duration keptAfterClosing) {
        this.packText = packText;
        this.asOf = asOf;
        this.keptAfterClosing = keptAfterClosing;
    }

    @Override
    public void open(OpenContext context) {
        records = new CaseRecords(getRuntimeContext());
        var pack = RulePacks.read("pack", new StringReader(packText));
        work = new CaseWork(pack, CaseSteps.fingerprint(packText), asOf, keptAfterClosing, records);
    }

    // A timer may come after later events of its case, so an event first lets happen what was due before it.
    @Override
    public void processElement(Arrival arrival, Context context, Collector<CaseAnswer> out) throws Exception {
        var at = arrival.event().at();
        if (at.isAfter(asOf)) {
            return;
        }
        if (!CaseSteps.canCount(at)) {
            context.output(TOO_FAR_OFF, arrival);
            return;
        }
        var known = work().known(context.getCurrentKey(), out);
        var wake = known.moments().nextWake();
        known = work().letPass(known, at.minusNanos(1), context.getCurrentKey(), out);
        if (known.isForgotten()) {
            context.output(OF_A_FORGOTTEN_CASE, arrival);
        } else {
            known = work().hear(known, arrival, out);
        }
        keep(known, wake, context.timerService());
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<CaseAnswer> out) throws Exception {
        var until = Instant.ofEpochMilli(time);
        var known = work().known(context.getCurrentKey(), out);
        var wake = known.moments().nextWake();
        if (wake != null && !wake.isAfter(until)) {
            keep(work().letPass(known, until, context.getCurrentKey(), out), wake, context.timerService());
        }
    }

    private void keep(KeptCase known, @Nullable Instant before, TimerService timers) throws Exception {
        present(records).keep(known);
        var wake = known.moments().nextWake();
        if (wake != null && !wake.equals(before)) {
            timers.registerEventTimeTimer(wake.plusNanos(999_999).toEpochMilli());
        }
    }

    private CaseWork work() {
        return present(work);
    }

    private static <T> T present(@Nullable T opened) {
        return Objects.requireNonNull(opened, "Flink opens a function before it uses it");
    }
}
