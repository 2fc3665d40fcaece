package org.mingjing.rules.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Activities;
import org.mingjing.rules.calendar.Length;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of the file whose values are asked for by key and type; a wrong one is {@link Refused} at its place. */
final class Section {

    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final List<Refused> repeated = new ArrayList<>();

    Section(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw new Refused(node, "expected keys with values");
        }
        this.node = mapping;
        for (var entry : mapping.getValue()) {
            var key = text(entry.getKeyNode());
            if (keys.put(key, entry.getKeyNode()) != null) {
                repeated.add(new Refused(entry.getKeyNode(), "the key \"%s\" occurs twice", key));
            }
            if (!Tag.NULL.equals(entry.getValueNode().getTag())) {
                values.put(key, entry.getValueNode());
            }
        }
    }

    Node node() {
        return node;
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

    /** The value's place, or the whole section's if it has none. */
    Node at(String key) {
        return values.getOrDefault(key, node);
    }

    Node required(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new Refused(keys.getOrDefault(key, node), "\"%s\" is missing", key);
        }
        return value;
    }

    String text(String key) {
        return text(required(key));
    }

    Optional<String> maybeText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    Section section(String key) {
        return new Section(required(key));
    }

    /** The entries of a list; something alone counts as a list of one. */
    List<Node> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        return list(required(key));
    }

    Activities activities(String key) {
        return activities(required(key));
    }

    Activities maybeActivities(String key) {
        return has(key) ? activities(key) : Activities.NONE;
    }

    static Activities activities(Node node) {
        var names = new HashSet<String>();
        for (var name : list(node)) {
            names.add(text(name));
        }
        if (names.isEmpty()) {
            throw new Refused(node, "expected at least one activity");
        }
        return new Activities(names);
    }

    /** Two activities to be compared; each may itself be a list, which means any of them. */
    List<Activities> pair(String key) {
        var entries = list(required(key));
        if (entries.size() != 2) {
            throw new Refused(at(key), "\"%s\" has %d entries, expected two", key, entries.size());
        }
        return entries.stream().map(Section::activities).toList();
    }

    List<String> texts(String key) {
        var texts = list(required(key)).stream().map(Section::text).toList();
        if (texts.isEmpty()) {
            throw new Refused(at(key), "\"%s\" is empty", key);
        }
        return texts;
    }

    Length length(String key) {
        var written = text(key);
        return Length.read(written)
                .orElseThrow(() -> new Refused(
                        at(key),
                        "\"%s\" is \"%s\", expected a number and hours, days, working days, weeks, months or years",
                        key,
                        written));
    }

    @Nullable
    Length maybeLength(String key) {
        return has(key) ? length(key) : null;
    }

    int count(String key) {
        var written = text(key);
        if (!written.matches("\\d{1,9}")) {
            throw new Refused(at(key), "\"%s\" is \"%s\", expected a whole number", key, written);
        }
        return Integer.parseInt(written);
    }

    @Nullable
    LocalDate maybeDate(String key) {
        if (!has(key)) {
            return null;
        }
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeException noDate) {
            throw new Refused(at(key), "\"%s\" is \"%s\", expected a date such as 2018-10-26", key, text(key));
        }
    }

    <T extends Enum<T>> @Nullable T maybeChoice(String key, T[] choices) {
        if (!has(key)) {
            return null;
        }
        var words = Arrays.stream(choices).map(Section::word).toList();
        var written = text(key);
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(written))
                .findFirst()
                .orElseThrow(
                        () -> new Refused(at(key), "\"%s\" is \"%s\"%s", key, written, Spelling.hint(written, words)));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw new Refused(node, "expected a text");
    }

    static List<Node> list(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }
}
