package org.mingjing.rules.explain;

import java.util.Map;
import org.mingjing.rules.Wording;

/** What a pack calls the activities and attributes of its cases. What it does not name goes by its own name. */
public record Names(Map<String, Wording> activities, Map<String, Attribute> attributes) {

    public static final Names NONE = new Names(Map.of(), Map.of());

    public Names {
        activities = Map.copyOf(activities);
        attributes = Map.copyOf(attributes);
    }

    /** An attribute, and the values that are words. */
    public record Attribute(Wording name, Map<String, Wording> values) {

        public Attribute {
            values = Map.copyOf(values);
        }
    }

    public Wording activity(String activity) {
        return activities.getOrDefault(activity, itself(activity));
    }

    public Wording attribute(String attribute) {
        return attribute(attributes, attribute).name();
    }

    Wording value(String attribute, String value) {
        return attribute(attributes, attribute).values().getOrDefault(value, itself(value));
    }

    private static Attribute attribute(Map<String, Attribute> attributes, String attribute) {
        return attributes.getOrDefault(attribute, new Attribute(itself(attribute), Map.of()));
    }

    private static Wording itself(String word) {
        return new Wording(word, word);
    }
}
