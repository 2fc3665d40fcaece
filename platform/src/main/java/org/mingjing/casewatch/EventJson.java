package org.mingjing.casewatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Event;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Events as they are kept. The same events always give the same text, so that its hash tells whether anything changed. */
final class EventJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};
    private static final String INSTANT = "@";

    private EventJson() {}

    /** An event in few letters: activity, time, who, and its attributes. */
    private record Kept(String a, String t, @Nullable String w, Map<String, Object> x) {

        static Kept of(Event event) {
            return new Kept(event.activity(), event.at().toString(), event.actor(), kept(event.attributes()));
        }

        Event event() {
            return new Event(a, Instant.parse(t), w, restored(x));
        }
    }

    static String write(List<Event> events) {
        return JSON.writeValueAsString(events.stream().map(Kept::of).toList());
    }

    static List<Event> read(String events) {
        return JSON.readValue(events, KEPT).stream().map(Kept::event).toList();
    }

    static String write(Event event) {
        return JSON.writeValueAsString(Kept.of(event));
    }

    static Event readOne(String event) {
        return JSON.readValue(event, Kept.class).event();
    }

    static String writeAttributes(Map<String, Object> attributes) {
        return JSON.writeValueAsString(kept(attributes));
    }

    static Map<String, Object> readAttributes(String attributes) {
        return restored(JSON.readValue(attributes, ATTRIBUTES));
    }

    static String writeTexts(List<String> texts) {
        return JSON.writeValueAsString(texts);
    }

    static String fingerprint(String events) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(events.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static Map<String, Object> kept(Map<String, Object> attributes) {
        var kept = new TreeMap<String, Object>();
        attributes.forEach(
                (name, value) -> kept.put(name, value instanceof Instant at ? Map.of(INSTANT, at.toString()) : value));
        return kept;
    }

    static Map<String, Object> restored(Map<String, Object> kept) {
        var restored = new HashMap<String, Object>();
        kept.forEach((name, value) -> restored.put(name, restored(value)));
        return restored;
    }

    // Whole numbers are Long in a log; JSON gives the small ones back as Integer.
    private static Object restored(Object value) {
        return switch (value) {
            case Map<?, ?> instant -> Instant.parse(String.valueOf(instant.get(INSTANT)));
            case Integer number -> Long.valueOf(number);
            default -> value;
        };
    }
}
