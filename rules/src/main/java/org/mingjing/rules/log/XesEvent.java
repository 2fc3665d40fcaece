package org.mingjing.rules.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Event;
import org.mingjing.rules.calendar.WrittenTime;
import org.mingjing.rules.log.Fault.Kind;

/**
 * An event of an XES trace with its line, as it stands in the file.
 *
 * @param attributes all of them, if they are asked for
 */
record XesEvent(
        long line,
        @Nullable Object activity,
        @Nullable Object time,
        @Nullable Object actor,
        Map<String, Object> attributes) {

    private static final String TIME = "time:timestamp";
    private static final String RESOURCE = "org:resource";

    private static final Set<String> ITS_OWN = Set.of(XesLog.NAME, TIME, RESOURCE);

    static XesEvent read(XMLStreamReader xml, boolean asksForAttributes) throws XMLStreamException {
        var line = XesLog.line(xml);
        Object activity = null;
        Object time = null;
        Object actor = null;
        var attributes = asksForAttributes ? new HashMap<String, Object>() : null;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            var key = XesAttributes.key(xml);
            var value = attributes != null || ITS_OWN.contains(key) ? XesAttributes.value(xml) : null;
            if (value != null) {
                switch (key) {
                    case XesLog.NAME -> activity = value;
                    case TIME -> time = value;
                    case RESOURCE -> actor = value;
                    default -> {}
                }
                if (attributes != null && !key.isEmpty()) {
                    attributes.put(key, value);
                }
            }
            XesAttributes.skip(xml);
        }
        return new XesEvent(line, activity, time, actor, attributes == null ? Map.of() : attributes);
    }

    /** The event, or why it is none. */
    Outcome read() {
        var what = text(activity);
        if (what == null) {
            return new Outcome.Unusable(Kind.EVENT_WITHOUT_ACTIVITY, List.of());
        }
        var at = instant();
        if (at.isEmpty()) {
            return new Outcome.Unusable(
                    Kind.EVENT_WITHOUT_TIME, List.of(what, time == null ? "none" : time.toString()));
        }
        return new Outcome.Usable(new Event(what, at.get(), text(actor), attributes));
    }

    private Optional<Instant> instant() {
        return switch (time) {
            case Instant at -> Optional.of(at);
            case null -> Optional.empty();
            case Object written -> WrittenTime.read(written.toString(), ZoneOffset.UTC);
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    /** What became of an event. */
    sealed interface Outcome {
        record Usable(Event event) implements Outcome {}

        record Unusable(Kind kind, List<String> facts) implements Outcome {
            Fault in(String caseId) {
                return new Fault(
                        kind, Stream.concat(Stream.of(caseId), facts.stream()).toList());
            }
        }
    }
}
