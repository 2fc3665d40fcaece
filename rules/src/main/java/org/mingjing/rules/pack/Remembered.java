package org.mingjing.rules.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Condition;
import org.mingjing.rules.pack.PlainTerm.Attribute;

/**
 * Remembers what a condition said of the same values: a log repeats few of them many times. Only for a condition that
 * looks at nothing but single attributes by their names.
 */
final class Remembered implements Condition {

    // Amounts and numbers may differ from case to case; they shall not fill the memory.
    private static final int MOST_VALUES = 1 << 12;

    private final Condition condition;
    private final List<Attribute> attributes;
    private final Map<List<@Nullable Object>, Boolean> said = new ConcurrentHashMap<>();

    private Remembered(Condition condition, List<Attribute> attributes) {
        this.condition = condition;
        this.attributes = attributes;
    }

    static Condition of(Condition condition) {
        return new Remembered(
                condition, condition.attributes().stream().map(Attribute::named).toList());
    }

    @Override
    public Set<String> attributes() {
        return condition.attributes();
    }

    @Override
    public boolean holds(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
        var values = values(ofCase, ofEvent);
        var known = said.get(values);
        if (known != null) {
            return known;
        }
        if (said.size() >= MOST_VALUES) {
            said.clear();
        }
        var holds = condition.holds(ofCase, ofEvent);
        said.put(values, holds);
        return holds;
    }

    private List<@Nullable Object> values(Map<String, Object> ofCase, Map<String, Object> ofEvent) {
        var values = new @Nullable Object[attributes.size()];
        for (var place = 0; place < values.length; place++) {
            var attribute = attributes.get(place);
            values[place] = attribute.value(ofCase, ofEvent);
        }
        return Arrays.asList(values);
    }

    @Override
    public String toString() {
        return condition.toString();
    }
}
