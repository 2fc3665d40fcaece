package org.mingjing.stream;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.io.StringReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.pack.RulePacks;

/** Fifty cases of invented petitions and suits, the pack that judges them, and the answer that the rules give at once. */
final class Petitions {

    /** Any order that is always the same. */
    static final Comparator<CaseAnswer.Row> ORDER = comparing(CaseAnswer.Row::toString);

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant AS_OF = day(20);

    static final String PACK = """
            timezone: Asia/Shanghai
            calendar: cn
            closes: [archived]
            rules:
              - id: answer
                kind: deadline
                start: asked
                stop: answered
                within: 5 days
                warn: 2 days
                roll: next-working-day
                pause: {from: out, until: back}
                where: case.kind == "petition"
              - {id: hours, kind: response, activity: asked, then: answered, within: 24 hours, warn: 1 hour}
              - {id: twice, kind: at-most, activity: asked, times: 2}
              - {id: differ, kind: different-actor, activities: [asked, answered]}
            """;

    static final List<String> ACTIVITIES = List.of("asked", "answered", "out", "back", "archived", "other");

    /** The same with other limits and one rule less. */
    static final String NEXT_PACK =
            PACK.replace("within: 5 days", "within: 3 days").replaceAll("(?m)^.*id: twice.*$", "");

    private Petitions() {}

    static Instant day(int day) {
        return START.plusSeconds(day * 86400L);
    }

    static Arrival arrival(String caseId, String activity, Instant at) {
        return new Arrival(caseId, Map.of("kind", "petition"), new Event(activity, at, null, Map.of()));
    }

    static List<Arrival> inOrder() {
        var random = new Random(7);
        return LongStream.range(0, 24 * 25)
                .mapToObj(hour -> new Arrival(
                        "C" + hour % 50,
                        Map.of("kind", hour % 50 < 40 ? "petition" : "suit"),
                        new Event(
                                ACTIVITIES.get(random.nextInt(ACTIVITIES.size())),
                                START.plusSeconds(hour * 3600),
                                random.nextBoolean() ? "wang" : null,
                                Map.of("n", hour, "recorded", START))))
                .toList();
    }

    /** What the rules say of each case of which they say something, all its events put in order first. */
    static Map<String, List<CaseAnswer.Row>> judgedAtOnce(List<Arrival> arrivals, Instant asOf) {
        return judgedAtOnce(PACK, arrivals, asOf);
    }

    static Map<String, List<CaseAnswer.Row>> judgedAtOnce(String pack, List<Arrival> arrivals, Instant asOf) {
        var rules = RulePacks.read("pack", new StringReader(pack));
        var answers = new HashMap<String, List<CaseAnswer.Row>>();
        arrivals.stream()
                .filter(arrival -> !arrival.event().at().isAfter(asOf))
                .collect(groupingBy(Arrival::caseId))
                .forEach((caseId, own) -> answers.put(caseId, rows(rules, caseId, own, asOf)));
        answers.values().removeIf(List::isEmpty);
        return answers;
    }

    private static List<CaseAnswer.Row> rows(RulePack rules, String caseId, List<Arrival> own, Instant asOf) {
        var attributes = new HashMap<String, Object>();
        own.forEach(arrival -> attributes.putAll(arrival.caseAttributes()));
        var history = CaseHistory.of(
                caseId, attributes, own.stream().map(Arrival::event).toList());
        return rules.judge(history, asOf).stream()
                .map(CaseAnswer.Row::of)
                .sorted(ORDER)
                .toList();
    }
}
