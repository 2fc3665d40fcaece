package org.mingjing.rules.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Event;
import org.mingjing.rules.calendar.WrittenTime;
import org.mingjing.rules.log.Fault.Kind;

/** Takes the objects of one type as cases, and gives each of them its events. */
final class ObjectCases {

    private static final String RESOURCE = "org:resource";

    private final String objectType;
    private final LogSink sink;
    private final Names ids = new Names();
    private final BitSet cases = new BitSet();
    private final Set<String> types = new TreeSet<>();
    private int objects;

    ObjectCases(String objectType, LogSink sink) {
        this.objectType = objectType;
        this.sink = sink;
    }

    void object(Thing object) {
        object.incomplete().forEach(fault -> sink.unreadable(object.line(), fault));
        if (object.type() != null) {
            types.add(object.type());
        }
        if (object.id() == null || object.type() == null) {
            refuse(object, Kind.OBJECT_UNNAMED);
            return;
        }
        var number = ids.of(object.id());
        if (number < objects) {
            refuse(object, Kind.OBJECT_TWICE, object.id());
            return;
        }
        objects++;
        if (object.type().equals(objectType)) {
            cases.set(number);
            sink.caseAttributes(object.id(), latest(object));
        }
    }

    void requireSome() {
        if (cases.isEmpty()) {
            throw new UnreadableLog(
                    Kind.NO_SUCH_OBJECTS, objectType, types.isEmpty() ? "no objects" : String.join(", ", types));
        }
    }

    private Map<String, Object> latest(Thing object) {
        var latest = new HashMap<String, Object>();
        var since = new HashMap<String, Instant>();
        for (var attribute : object.attributes()) {
            var from = since(object, attribute);
            if (from.isPresent() && !from.get().isBefore(since.getOrDefault(attribute.name(), Instant.MIN))) {
                since.put(attribute.name(), from.get());
                latest.put(attribute.name(), attribute.value());
            }
        }
        return latest;
    }

    // Without a time a value holds from the beginning.
    private Optional<Instant> since(Thing object, Thing.Attribute attribute) {
        var since = attribute.time() == null ? Optional.of(Instant.MIN) : time(attribute.time());
        if (since.isEmpty()) {
            refuse(object, Kind.OBJECT_VALUE_SINCE, object.name(), attribute.name(), attribute.time());
        }
        return since;
    }

    void event(Thing written) {
        written.incomplete().forEach(fault -> sink.unreadable(written.line(), fault));
        var event = read(written);
        for (var id : written.objects()) {
            var number = ids.of(id);
            if (number >= objects) {
                refuse(written, Kind.RELATION_TO_NOTHING, written.name(), id);
            } else if (cases.get(number)) {
                event.ifPresent(read -> sink.event(written.line(), id, read));
            }
        }
    }

    private Optional<Event> read(Thing written) {
        var activity = written.type();
        if (activity == null) {
            refuse(written, Kind.OBJECT_EVENT_WITHOUT_ACTIVITY, written.name());
            return Optional.empty();
        }
        var at = Optional.ofNullable(written.time()).flatMap(ObjectCases::time);
        if (at.isEmpty()) {
            var found = Objects.requireNonNullElse(written.time(), "none");
            refuse(written, Kind.OBJECT_EVENT_WITHOUT_TIME, written.name(), activity, found);
        }
        return at.map(time -> new Event(activity, time, actor(written), attributes(written)));
    }

    private static Map<String, Object> attributes(Thing event) {
        var attributes = new HashMap<String, Object>();
        event.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute.value()));
        return attributes;
    }

    // OCEL names no actor of an event: the attribute that XES or a CSV log would have is taken.
    private static @Nullable String actor(Thing event) {
        var attributes = attributes(event);
        var actor = attributes.getOrDefault(RESOURCE, attributes.get(Columns.ACTOR));
        return actor == null || actor.toString().isBlank() ? null : actor.toString();
    }

    private static Optional<Instant> time(String written) {
        return WrittenTime.read(written, ZoneOffset.UTC);
    }

    private void refuse(Thing thing, Kind kind, @Nullable Object... facts) {
        sink.unreadable(thing.line(), Fault.of(kind, facts));
    }
}
