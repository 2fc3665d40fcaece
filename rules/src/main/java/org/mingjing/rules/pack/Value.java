package org.mingjing.rules.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.mingjing.rules.Activities;
import org.mingjing.rules.calendar.Length;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What stands at a key, to be read as one thing or another. */
record Value(String key, Node node) {

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw new Refused(node, "\"%s\": expected a text", key);
    }

    /** The entries of a list; something alone counts as a list of one. */
    List<Value> list() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .map(entry -> new Value(key, entry))
                        .toList()
                : List.of(this);
    }

    List<String> texts() {
        var texts = list().stream().map(Value::text).toList();
        if (texts.isEmpty()) {
            throw new Refused(node, "\"%s\": expected at least one", key);
        }
        return texts;
    }

    Activities activities() {
        return new Activities(new LinkedHashSet<>(texts()));
    }

    /** Two activities to be compared; each may itself be a list, which means any of them. */
    List<Activities> pair() {
        var entries = list();
        if (entries.size() != 2) {
            throw new Refused(node, "\"%s\" has %d entries, expected two", key, entries.size());
        }
        return entries.stream().map(Value::activities).toList();
    }

    Length length() {
        return Length.read(text())
                .orElseThrow(() -> new Refused(
                        node,
                        "\"%s\" is \"%s\", expected a number and hours, days, working days, weeks, months or years",
                        key,
                        text()));
    }

    int count() {
        if (!text().matches("\\d{1,9}")) {
            throw new Refused(node, "\"%s\" is \"%s\", expected a whole number", key, text());
        }
        return Integer.parseInt(text());
    }

    /** What a log would hold here: a number, a truth value, or a text. */
    Object attribute() {
        if (Tag.INT.equals(node.getTag())) {
            return Long.valueOf(text());
        }
        if (Tag.FLOAT.equals(node.getTag())) {
            return Double.valueOf(text());
        }
        return Tag.BOOL.equals(node.getTag()) ? (Object) Boolean.valueOf(text()) : text();
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException noDate) {
            throw new Refused(node, "\"%s\" is \"%s\", expected a date such as 2018-10-26", key, text());
        }
    }

    <T extends Enum<T>> T choice(T[] choices) {
        var words = Arrays.stream(choices).map(Value::word).toList();
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(text()))
                .findFirst()
                .orElseThrow(() -> new Refused(node, "\"%s\" is \"%s\"%s", key, text(), Spelling.hint(text(), words)));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
