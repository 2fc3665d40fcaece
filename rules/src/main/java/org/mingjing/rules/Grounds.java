package org.mingjing.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on beside the events that it names.
 *
 * @param earlier the event from which the rule counts, where the finding does not name it: the start of a wait, a notice
 *     that was too short, a step that was too long ago
 * @param count how often it has happened, for the kinds that count
 * @param attributes the attributes that its condition looks at, by the name in the condition, with their values here
 * @param course how its due date came about, if it has one
 */
public record Grounds(
        @Nullable Happened earlier,
        int count,
        Map<String, Object> attributes,
        @Nullable Course course) {

    public static final Grounds NONE = new Grounds(null, 0, Map.of(), null);

    private static final String OF_CASE = "case.";
    private static final String OF_EVENT = "event.";

    public Grounds {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** @param place the how-manieth finding of its rule it is, from 0 */
    static Grounds of(Rule rule, Finding finding, int place, @Nullable Clock clock, Matter matter) {
        return new Grounds(
                earlier(rule, finding.events().getLast(), matter)
                        .map(position -> Happened.of(matter.event(position)))
                        .orElse(null),
                count(rule, finding, place, matter),
                attributes(rule, finding, matter),
                clock == null ? null : Course.of(clock, matter));
    }

    private static Optional<Integer> earlier(Rule rule, int breaching, Matter matter) {
        return switch (rule) {
            case Wait wait -> matter.lastBefore(breaching, wait.start());
            case Notice notice -> matter.firstBefore(breaching, notice.activity());
            case Precedence precedence -> matter.lastBefore(breaching, precedence.needs());
            case Deadline _,
                    AtMost _,
                    AtLeast _,
                    Response _,
                    Exclusive _,
                    DifferentActor _,
                    SameActor _,
                    Required _,
                    Recorded _ -> Optional.empty();
        };
    }

    private static int count(Rule rule, Finding finding, int place, Matter matter) {
        return switch (rule) {
            case AtMost most -> most.times() + place + 1;
            case AtLeast least ->
                (int) matter.occurrences(least.head(), least.activity()).stream()
                        .filter(position -> position <= finding.events().getLast())
                        .count();
            case Deadline _,
                    Precedence _,
                    Response _,
                    Exclusive _,
                    DifferentActor _,
                    SameActor _,
                    Required _,
                    Wait _,
                    Notice _,
                    Recorded _ -> 0;
        };
    }

    private static Map<String, Object> attributes(Rule rule, Finding finding, Matter matter) {
        var ofEvent =
                meant(rule, finding).map(position -> matter.event(position).attributes());
        var looked = new TreeMap<String, Object>();
        for (var name : rule.head().where().attributes()) {
            var value = name.startsWith(OF_CASE)
                    ? matter.history().attributes().get(name.substring(OF_CASE.length()))
                    : ofEvent.orElse(Map.of()).get(name.substring(OF_EVENT.length()));
            if (isWord(value)) {
                looked.put(name, value);
            }
        }
        return looked;
    }

    private static boolean isWord(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant;
    }

    /** The event for which the condition was true; at a closing it is none of its own. */
    private static Optional<Integer> meant(Rule rule, Finding finding) {
        return switch (rule) {
            case Deadline _, Response _ -> Optional.of(finding.events().getFirst());
            case AtLeast _ -> Optional.empty();
            case AtMost _,
                    Precedence _,
                    Exclusive _,
                    DifferentActor _,
                    SameActor _,
                    Required _,
                    Wait _,
                    Notice _,
                    Recorded _ -> Optional.of(finding.events().getLast());
        };
    }
}
