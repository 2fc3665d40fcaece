package org.mingjing.rules.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Event;
import org.mingjing.rules.calendar.WrittenTime;
import org.mingjing.rules.log.Fault.Kind;

/** An event of an XES trace with its line, as it stands in the file. */
record XesEvent(long line, Map<String, Object> attributes) {

    private static final String TIME = "time:timestamp";
    private static final String RESOURCE = "org:resource";

    /** The attributes without which there is no event. */
    static final Set<String> ITS_OWN = Set.of(XesLog.NAME, TIME, RESOURCE);

    static XesEvent read(XMLStreamReader xml, Predicate<String> isAskedFor) throws XMLStreamException {
        var line = XesLog.line(xml);
        var attributes = new HashMap<String, Object>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                XesAttributes.readInto(attributes, xml, isAskedFor);
            }
        }
        return new XesEvent(line, attributes);
    }

    /** The event, or why it is none. */
    Outcome read() {
        var activity = text(XesLog.NAME);
        if (activity == null) {
            return new Outcome.Unusable(Kind.EVENT_WITHOUT_ACTIVITY, List.of());
        }
        var at = time();
        if (at.isEmpty()) {
            return new Outcome.Unusable(
                    Kind.EVENT_WITHOUT_TIME, List.of(activity, String.valueOf(attributes.getOrDefault(TIME, "none"))));
        }
        return new Outcome.Usable(new Event(activity, at.get(), text(RESOURCE), attributes));
    }

    private Optional<Instant> time() {
        return switch (attributes.get(TIME)) {
            case Instant at -> Optional.of(at);
            case null -> Optional.empty();
            case Object written -> WrittenTime.read(written.toString(), ZoneOffset.UTC);
        };
    }

    private @Nullable String text(String key) {
        var value = attributes.get(key);
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
