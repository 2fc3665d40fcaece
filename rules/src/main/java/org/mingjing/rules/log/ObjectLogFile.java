package org.mingjing.rules.log;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.log.Fault.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** An OCEL 2.0 file, plain or gzip. Each passage through it gives its objects or its events, one after the other. */
record ObjectLogFile(ObjectLog.Opening file) {

    private static final String OBJECTS = "objects";
    private static final String EVENTS = "events";
    private static final int CHARACTERS_AT_ONCE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    void objects(Consumer<Thing> each) throws IOException {
        pass(OBJECTS, each);
    }

    void events(Consumer<Thing> each) throws IOException {
        pass(EVENTS, each);
    }

    private void pass(String wanted, Consumer<Thing> each) throws IOException {
        try (var in = file.open();
                var json = JSON.createParser(ObjectReadContext.empty(), text(in))) {
            pass(json, wanted, each);
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException unread) {
                throw told(unread);
            }
            // The library also says where a thing begins that does not end, in a place that it does not know.
            throw broken(
                    broken, String.valueOf(broken.getOriginalMessage()).replaceFirst(" \\(start marker at .*", ""));
        } catch (EOFException | ZipException | CharacterCodingException unread) {
            throw told(unread);
        }
    }

    // JSON is UTF-8 (RFC 8259, section 8.1); a byte order mark may stand before it.
    private static Reader text(InputStream in) throws IOException {
        var text = new BufferedReader(
                new InputStreamReader(Unpacked.of(in), StandardCharsets.UTF_8.newDecoder()), CHARACTERS_AT_ONCE);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static RuntimeException told(IOException unread) throws IOException {
        return switch (unread) {
            case EOFException cutOff -> new UnreadableLog(Kind.CUT_OFF);
            case ZipException broken -> new UnreadableLog(Kind.BROKEN_GZIP, String.valueOf(broken.getMessage()));
            case CharacterCodingException otherwise -> new UnreadableLog(Kind.JSON_NOT_UTF8);
            default -> throw unread;
        };
    }

    private static UnreadableLog broken(JacksonException broken, String why) {
        return new UnreadableLog(
                Kind.BROKEN_JSON, Math.max(1, broken.getLocation().getLineNr()), why);
    }

    private static void pass(JsonParser json, String wanted, Consumer<Thing> each) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableLog(Kind.NO_OBJECT_LOG, line(json), found(json));
        }
        var seen = new HashSet<String>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = json.currentName();
            seen.add(key);
            json.nextToken();
            if (key.equals(wanted)) {
                things(json, key, each);
            } else {
                json.skipChildren();
            }
        }
        for (var key : List.of(OBJECTS, EVENTS)) {
            if (!seen.contains(key)) {
                throw new UnreadableLog(Kind.NO_OBJECT_LIST, key);
            }
        }
        if (json.nextToken() != null) {
            throw new UnreadableLog(Kind.MORE_BEHIND, line(json), found(json));
        }
    }

    private static void things(JsonParser json, String key, Consumer<Thing> each) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableLog(Kind.NO_LIST, line(json), key, found(json));
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new UnreadableLog(Kind.NO_THING, line(json), found(json));
            }
            each.accept(ThingReader.read(json));
        }
    }

    private static int line(JsonParser json) {
        return Math.max(1, json.currentTokenLocation().getLineNr());
    }

    private static @Nullable String found(JsonParser json) {
        return json.currentToken() == null ? "nothing" : json.getString();
    }
}
