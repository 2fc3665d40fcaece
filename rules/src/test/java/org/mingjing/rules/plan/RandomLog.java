package org.mingjing.rules.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;

/** Events of a few cases in order of arrival, which is not that of time. */
record RandomLog(List<Arrived> arrived) {

    static final int CASES = 3;

    /** Two days before the clocks of Berlin go forward. */
    private static final Instant START = Instant.parse("2026-03-27T00:00:00Z");

    record Arrived(int caseNumber, Event event) {}

    static Arbitrary<RandomLog> logs() {
        return Combinators.combine(Arbitraries.integers().between(0, CASES - 1), events())
                .as(Arrived::new)
                .list()
                .ofMaxSize(30)
                .map(RandomLog::new);
    }

    static Arbitrary<Event> events() {
        return Combinators.combine(
                        Arbitraries.of(RandomPacks.NAMES),
                        times(),
                        Arbitraries.of("wang", "li").injectNull(0.2),
                        Arbitraries.longs().between(0, 3),
                        times().injectNull(0.5))
                .as((activity, at, actor, n, recorded) -> new Event(activity, at, actor, attributes(n, recorded)));
    }

    static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 60).map(sixHours -> START.plusSeconds(sixHours * 6 * 3600));
    }

    private static Map<String, Object> attributes(long n, @Nullable Instant recorded) {
        var attributes = new HashMap<String, Object>();
        if (n > 0) {
            attributes.put("n", n);
        }
        if (recorded != null) {
            attributes.put("recorded", n == 3 ? (Object) recorded.toString() : recorded);
        }
        return attributes;
    }

    CaseHistory history(int caseNumber) {
        return CaseHistory.of(
                String.valueOf(caseNumber),
                ofCase(caseNumber),
                arrived.stream()
                        .filter(arrived -> arrived.caseNumber() == caseNumber)
                        .map(Arrived::event)
                        .toList());
    }

    EventColumns columns() {
        return new EventColumns(
                arrived.size(),
                CASES,
                arrived.stream().mapToInt(Arrived::caseNumber).toArray(),
                arrived.stream()
                        .mapToInt(arrived ->
                                RandomPacks.NAMES.indexOf(arrived.event().activity()))
                        .toArray(),
                arrived.stream()
                        .mapToLong(arrived -> Dates.nanos(arrived.event().at()))
                        .toArray(),
                arrived.stream()
                        .mapToInt(arrived -> actor(arrived.event().actor()))
                        .toArray(),
                new OfLog());
    }

    static int actor(@Nullable String actor) {
        return List.of("wang", "li").indexOf(actor == null ? "" : actor);
    }

    static Map<String, Object> ofCase(int caseNumber) {
        return caseNumber == 0 ? Map.of() : Map.of("known", true);
    }

    private final class OfLog implements Attributes {
        @Override
        public Map<String, Object> ofCase(int caseNumber) {
            return RandomLog.ofCase(caseNumber);
        }

        @Override
        public Map<String, Object> ofEvent(int event) {
            return arrived.get(event).event().attributes();
        }
    }
}
