package org.mingjing.rules.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.log.Fault.Kind;
import org.mingjing.rules.log.Thing.Attribute;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one object or event. Keys that the format does not know are passed over. */
final class ThingReader {

    private ThingReader() {}

    static Thing read(JsonParser json) {
        var line = json.currentTokenLocation().getLineNr();
        var own = new HashMap<String, Object>();
        List<Attribute> attributes = List.of();
        List<String> objects = List.of();
        var incomplete = new ArrayList<Kind>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = json.currentName();
            json.nextToken();
            switch (key) {
                case "attributes" -> attributes = attributes(json, incomplete);
                case "relationships" -> objects = objects(json, incomplete);
                default -> value(json).ifPresent(value -> own.put(key, value));
            }
        }
        var id = text(own, "id");
        var faults = incomplete.stream()
                .map(kind -> Fault.of(kind, id == null ? Thing.WITHOUT_ID : id))
                .toList();
        return new Thing(line, id, text(own, "type"), text(own, "time"), attributes, objects, faults);
    }

    private static List<Attribute> attributes(JsonParser json, List<Kind> incomplete) {
        var attributes = new ArrayList<Attribute>();
        for (var entry : entries(json)) {
            var name = text(entry, "name");
            var value = entry.get("value");
            if (name == null) {
                incomplete.add(Kind.ATTRIBUTE_UNNAMED);
            } else if (value != null) {
                attributes.add(new Attribute(name, value, text(entry, "time")));
            }
        }
        return attributes;
    }

    private static List<String> objects(JsonParser json, List<Kind> incomplete) {
        var objects = new LinkedHashSet<String>();
        for (var entry : entries(json)) {
            var object = text(entry, "objectId");
            if (object == null) {
                incomplete.add(Kind.RELATION_UNNAMED);
            } else {
                objects.add(object);
            }
        }
        return List.copyOf(objects);
    }

    private static List<Map<String, Object>> entries(JsonParser json) {
        var entries = new ArrayList<Map<String, Object>>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return entries;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            entries.add(entry(json));
        }
        return entries;
    }

    private static Map<String, Object> entry(JsonParser json) {
        var entry = new HashMap<String, Object>();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var key = json.currentName();
                json.nextToken();
                value(json).ifPresent(value -> entry.put(key, value));
            }
        } else {
            json.skipChildren();
        }
        return entry;
    }

    private static Optional<Object> value(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> Optional.of(json.getString());
            case VALUE_TRUE, VALUE_FALSE -> Optional.of(json.getBooleanValue());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(WrittenValue.read(json.getString()));
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, PROPERTY_NAME, END_ARRAY, END_OBJECT ->
                Optional.empty();
            case START_ARRAY, START_OBJECT -> {
                json.skipChildren();
                yield Optional.empty();
            }
        };
    }

    private static @Nullable String text(Map<String, Object> entry, String key) {
        var value = entry.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
