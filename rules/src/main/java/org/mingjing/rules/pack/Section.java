package org.mingjing.rules.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Activities;
import org.mingjing.rules.calendar.Length;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of the file. Its values are asked for by key; one that is missing or wrong is {@link Refused} in place. */
final class Section {

    private final Node node;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final List<Refused> repeated = new ArrayList<>();

    Section(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw new Refused(node, "expected keys with values");
        }
        this.node = mapping;
        for (var entry : mapping.getValue()) {
            var key = new Value("key", entry.getKeyNode()).text();
            if (keys.put(key, entry.getKeyNode()) != null) {
                repeated.add(new Refused(entry.getKeyNode(), "the key \"%s\" occurs twice", key));
            }
            if (!Tag.NULL.equals(entry.getValueNode().getTag())) {
                values.put(key, new Value(key, entry.getValueNode()));
            }
        }
    }

    /** One refusal for each key that is not known here or occurs twice. */
    List<Refused> wrongKeys(Collection<String> known) {
        var unknown = keys.entrySet().stream()
                .filter(key -> !known.contains(key.getKey()))
                .map(key -> new Refused(
                        key.getValue(), "unknown key \"%s\"%s", key.getKey(), Spelling.hint(key.getKey(), known)));
        return Stream.concat(unknown, repeated.stream()).toList();
    }

    Section allowing(String... known) {
        for (var wrong : wrongKeys(List.of(known))) {
            throw wrong;
        }
        return this;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<Value> maybe(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Value value(String key) {
        return maybe(key).orElseThrow(() -> new Refused(keys.getOrDefault(key, node), "\"%s\" is missing", key));
    }

    Collection<Value> values() {
        return values.values();
    }

    /** The place of the value, or of the whole section if it has none. */
    Node at(String key) {
        return maybe(key).map(Value::node).orElse(node);
    }

    Section section(String key) {
        return new Section(value(key).node());
    }

    List<Value> list(String key) {
        return maybe(key).map(Value::list).orElse(List.of());
    }

    String text(String key) {
        return value(key).text();
    }

    Activities activities(String key) {
        return value(key).activities();
    }

    Activities maybeActivities(String key) {
        return maybe(key).map(Value::activities).orElse(Activities.NONE);
    }

    Length length(String key) {
        return value(key).length();
    }

    @Nullable
    Length maybeLength(String key) {
        return maybe(key).map(Value::length).orElse(null);
    }
}
