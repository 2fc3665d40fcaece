package org.mingjing.rules.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The objects and events of an OCEL 2.0 file, as they are written. */
record ObjectLogFile(List<Thing> objects, List<Thing> events) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static ObjectLogFile read(InputStream in) throws IOException {
        try (var json = JSON.createParser(ObjectReadContext.empty(), in)) {
            return read(json);
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException unread) {
                throw unread;
            }
            throw new NoSuchObjects(
                    "line %d: the JSON is broken or cut off: %s",
                    broken.getLocation().getLineNr(), broken.getOriginalMessage());
        }
    }

    private static ObjectLogFile read(JsonParser json) {
        List<Thing> objects = null;
        List<Thing> events = null;
        expect(json, json.nextToken(), JsonToken.START_OBJECT, "an OCEL 2.0 log");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = json.currentName();
            json.nextToken();
            switch (key) {
                case "objects" -> objects = things(json);
                case "events" -> events = things(json);
                default -> json.skipChildren();
            }
        }
        return new ObjectLogFile(present(objects, "objects"), present(events, "events"));
    }

    private static List<Thing> things(JsonParser json) {
        var things = new ArrayList<Thing>();
        expect(json, json.currentToken(), JsonToken.START_ARRAY, "a list");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json, json.currentToken(), JsonToken.START_OBJECT, "an object or event in braces");
            things.add(ThingReader.read(json));
        }
        return things;
    }

    private static void expect(JsonParser json, @Nullable JsonToken found, JsonToken expected, String what) {
        if (found != expected) {
            throw new NoSuchObjects(
                    "line %d: expected %s, found %s",
                    json.currentTokenLocation().getLineNr(), what, found == null ? "nothing" : json.getString());
        }
    }

    private static List<Thing> present(@Nullable List<Thing> things, String key) {
        if (things == null) {
            throw new NoSuchObjects("expected an OCEL 2.0 log with \"objects\" and \"events\", found no \"%s\"", key);
        }
        return things;
    }
}
