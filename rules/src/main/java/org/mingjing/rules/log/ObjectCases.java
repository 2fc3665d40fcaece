package org.mingjing.rules.log;

import com.google.errorprone.annotations.FormatMethod;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Event;
import org.mingjing.rules.calendar.WrittenTime;

/** Takes the objects of one type as cases, and gives each of them its events. */
final class ObjectCases {

    private static final String RESOURCE = "org:resource";

    private final ObjectLogFile file;
    private final String objectType;
    private final Consumer<String> unusable;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Thing> cases = new LinkedHashMap<>();

    ObjectCases(ObjectLogFile file, String objectType, Consumer<String> unusable) {
        this.file = file;
        this.objectType = objectType;
        this.unusable = unusable;
    }

    void tell(LogSink sink) {
        file.objects().forEach(this::sort);
        if (cases.isEmpty()) {
            throw new NoSuchObjects("there is no object of type \"%s\"; the log has %s", objectType, types());
        }
        cases.forEach((id, object) -> sink.caseAttributes(id, latest(object)));
        file.events().forEach(event -> tell(event, sink));
    }

    private void sort(Thing object) {
        object.incomplete().forEach(what -> refuse(object, "object %s: %s", object.name(), what));
        if (object.id() == null || object.type() == null) {
            refuse(object, "an object: expected \"id\" and \"type\", found none");
        } else if (!known.add(object.id())) {
            refuse(object, "object %s: there is an object with this id already", object.id());
        } else if (object.type().equals(objectType)) {
            cases.put(object.id(), object);
        }
    }

    private String types() {
        var types = new TreeSet<String>();
        file.objects().forEach(object -> Optional.ofNullable(object.type()).ifPresent(types::add));
        return types.isEmpty() ? "no objects" : String.join(", ", types);
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
            refuse(
                    object,
                    "object %s: attribute %s: expected a time such as 2026-03-20T09:30:00Z, found %s",
                    object.id(),
                    attribute.name(),
                    attribute.time());
        }
        return since;
    }

    private void tell(Thing written, LogSink sink) {
        written.incomplete().forEach(what -> refuse(written, "event %s: %s", written.name(), what));
        var event = event(written);
        for (var id : written.objects()) {
            if (!known.contains(id)) {
                refuse(written, "event %s: is related to object %s, which the log does not hold", written.name(), id);
            } else if (event.isPresent() && cases.containsKey(id)) {
                sink.event(written.line(), id, event.get());
            }
        }
    }

    private Optional<Event> event(Thing written) {
        var activity = written.type();
        if (activity == null) {
            refuse(written, "event %s: expected an activity in \"type\", found none", written.name());
            return Optional.empty();
        }
        var at = Optional.ofNullable(written.time()).flatMap(ObjectCases::time);
        if (at.isEmpty()) {
            refuse(
                    written,
                    "event %s: %s: expected a time such as 2026-03-20T09:30:00Z in \"time\", found %s",
                    written.name(),
                    activity,
                    Objects.requireNonNullElse(written.time(), "none"));
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

    @FormatMethod
    private void refuse(Thing thing, String what, @Nullable Object... facts) {
        unusable.accept("line %d: %s".formatted(thing.line(), what.formatted(facts)));
    }
}
