package org.mingjing.rules;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingjing.rules.pack.RulePacks;

/** The contract holds for any history, with rules of every kind that listen to the same few activities. */
class ContractLaws {

    private static final Instant START = Instant.parse("2026-02-26T00:00:00Z");

    private static final RulePack PACK = RulePacks.read("every kind", new StringReader("""
                    timezone: Asia/Shanghai
                    calendar: cn
                    closes: [f]
                    custody: {from: [a], until: [b, f]}
                    rules:
                      - id: clock
                        kind: deadline
                        start: [a, b]
                        stop: c
                        restart: d
                        within: 4 days
                        warn: 1 day
                        roll: next-working-day
                        extend: [{on: [b, e], by: 2 days, at-most: 2}]
                        pause: [{from: e, until: [b, c]}]
                      - id: hours
                        kind: deadline
                        start: a
                        stop: c
                        within: 30 hours
                        warn: 6 hours
                        extend: {on: b, by: 1 day}
                        pause: {from: d, until: e}
                      - {id: month, kind: deadline, start: b, stop: a, within: 1 month, warn: 3 working days}
                      - {id: most, kind: at-most, activity: [a, b], times: 1}
                      - {id: least, kind: at-least, activity: c, times: 2}
                      - {id: before, kind: precedence, activity: c, needs: a, within: 2 days}
                      - {id: open, kind: response, activity: a, then: c}
                      - {id: answer, kind: response, activity: d, then: [c, d], within: 2 working days, warn: 5 hours}
                      - {id: one, kind: exclusive, activities: [c, d, e]}
                      - {id: differ, kind: different-actor, activities: [a, [b, c]]}
                      - {id: same, kind: same-actor, activities: [a, b]}
                      - {id: filled, kind: required, activity: "*", attributes: n}
                      - {id: wait, kind: wait, start: a, activity: [b, c], for: 1 day, where: event.n > 1}
                      - {id: notice, kind: notice, activity: a, before: c, at-least: 2 days, valid: {from: 2026-03-01}}
                    """));

    @Property(tries = 300)
    void holdsForAnyHistory(@ForAll("histories") CaseHistory history, @ForAll("times") Instant asOf) {
        Contract.holds(PACK, history, asOf);
    }

    @Provide
    Arbitrary<CaseHistory> histories() {
        var events = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e", "f", "g"),
                        times(),
                        Arbitraries.of("wang", "li").injectNull(0.2),
                        Arbitraries.longs().between(0, 3))
                .as((activity, at, actor, n) ->
                        new Event(activity, at, actor, n == 0 ? Map.of() : Map.<String, Object>of("n", n)));
        return events.list().ofMaxSize(12).map(list -> CaseHistory.of("C", Map.of(), List.copyOf(list)));
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 60).map(sixHours -> START.plusSeconds(sixHours * 6 * 3600));
    }
}
