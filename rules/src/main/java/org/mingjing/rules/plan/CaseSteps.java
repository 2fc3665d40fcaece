package org.mingjing.rules.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.RulePack;

/**
 * Judges cases one step at a time, where somebody else keeps what is remembered of each between the steps: closed clocks
 * and breaches are told as they arise, {@link #open} says what is open, {@link #nextChange} when that turns by itself. Put
 * together they are the findings of {@link RulePack#judge}. Serves one thread.
 *
 * <p>Rules that the plan does not compile tell nothing as it arises: all that they say is told by {@code open}, and they ask
 * for the whole history of the case.
 */
public final class CaseSteps {

    // Raised whenever a probe keeps something else in its slots, so that nobody reads what an older one kept.
    private static final long LAYOUT = 1;

    private static final Instant FIRST = Dates.instant(Long.MIN_VALUE);
    private static final Instant LAST = Dates.instant(Long.MAX_VALUE);

    private final Plan plan;
    private final Moment moment;
    private final List<RulePack> readable;
    private RowSink certain = row -> {};
    private Map<String, Object> ofCase = Map.of();
    private Map<String, Object> ofEvent = Map.of();

    public CaseSteps(RulePack pack) {
        this.plan = Plan.of(pack, List.of());
        this.moment = plan.momentOfOne(row -> certain.row(row), new OfCurrent());
        this.readable = plan.readable().stream().map(pack::alone).toList();
    }

    /** Tells memories apart that were filled by other packs, or by another version of the plan. */
    public static long fingerprint(String packText) {
        return LAYOUT
                + UUID.nameUUIDFromBytes(packText.getBytes(StandardCharsets.UTF_8))
                        .getMostSignificantBits();
    }

    /** The memory of a case of which nothing was heard. */
    public CaseMemory fresh() {
        return new CaseMemory(plan.width());
    }

    /** Whether nanoseconds since 1970 hold an instant; one that they do not hold cannot be heard. */
    public static boolean canCount(Instant at) {
        return FIRST.isBefore(at) && at.isBefore(LAST);
    }

    /** Whether the event comes before one already heard: then the case has to be read again from its beginning. */
    public boolean isLate(CaseMemory memory, Event event) {
        return Dates.nanos(event.at()) < memory.newest();
    }

    /**
     * Hears an event that is not late. Whether what is open may be other than before.
     *
     * @throws ArithmeticException if nanoseconds since 1970 do not hold its time
     */
    public boolean hear(CaseMemory memory, Map<String, Object> caseAttributes, Event event, RowSink rows) {
        var time = Dates.nanos(event.at());
        memory.setNewest(time);
        moment.resume(memory);
        ofCase = caseAttributes;
        ofEvent = event.attributes();
        certain = rows;
        var activity = plan.activity(event.activity());
        var actor = event.actor() == null || !plan.isHeard(activity) ? -1 : memory.actor(event.actor());
        return plan.hear(moment, 0, 0, activity, time, actor) || !readable.isEmpty();
    }

    /** Whether {@code open} and {@code nextChange} look at the history that they are given. */
    public boolean askForHistory() {
        return !readable.isEmpty();
    }

    /**
     * What is open then; and everything that rules say which are not compiled.
     *
     * @param history everything heard of the case
     */
    public void open(CaseMemory memory, CaseHistory history, Instant asOf, RowSink rows) {
        moment.resume(memory);
        certain = rows;
        plan.leave(0, Dates.nanos(asOf), moment);
        for (var place = 0; place < readable.size(); place++) {
            for (var finding : readable.get(place).judge(history, asOf)) {
                moment.tell(finding, plan.readable().get(place));
            }
        }
    }

    /** When what is open turns next without an event. */
    public Optional<Instant> nextChange(CaseMemory memory, CaseHistory history, Instant asOf) {
        moment.resume(memory);
        var next = plan.nextChange(0, Dates.nanos(asOf), moment);
        var compiled = next == Row.NEVER ? Stream.<Instant>empty() : Stream.of(Dates.instant(next));
        return Stream.concat(compiled, readable.stream().flatMap(rule -> rule.nextChange(history, asOf).stream()))
                .min(Instant::compareTo);
    }

    private final class OfCurrent implements Attributes {
        @Override
        public Map<String, Object> ofCase(int caseNumber) {
            return ofCase;
        }

        @Override
        public Map<String, Object> ofEvent(int event) {
            return ofEvent;
        }
    }
}
