package org.mingjing.rules.pack;

import java.util.List;
import java.util.Optional;
import org.mingjing.rules.Condition;
import org.mingjing.rules.Head;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Severity;
import org.mingjing.rules.Validity;
import org.mingjing.rules.Wording;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what every rule says of itself. */
final class Heads {

    static final List<String> KEYS =
            List.of("id", "covers", "title", "source", "kind", "owner", "severity", "valid", "where");

    private Heads() {}

    static Head read(Section section) {
        return new Head(
                section.text("id"),
                wording(section, "title").orElse(null),
                wording(section, "source").orElse(null),
                section.maybe("owner")
                        .map(owner -> owner.choice(Owner.values()))
                        .orElse(null),
                section.maybe("severity")
                        .map(severity -> severity.choice(Severity.values()))
                        .orElse(null),
                validity(section),
                condition(section),
                section.maybe("covers").map(Value::texts).orElse(List.of()));
    }

    // A text in one language serves both; a translation can follow.
    static Optional<Wording> wording(Section section, String key) {
        return section.maybe(key).map(value -> wording(value, section, key));
    }

    private static Wording wording(Value value, Section section, String key) {
        if (value.node() instanceof ScalarNode) {
            return new Wording(value.text(), value.text());
        }
        var languages = section.section(key).allowing("en", "zh");
        var en = languages.maybe("en").map(Value::text);
        var zh = languages.maybe("zh").map(Value::text);
        return new Wording(
                en.or(() -> zh).orElseGet(() -> languages.text("en")),
                zh.or(() -> en).orElseGet(() -> languages.text("zh")));
    }

    private static Validity validity(Section section) {
        if (!section.has("valid")) {
            return Validity.ALWAYS;
        }
        var dates = section.section("valid").allowing("from", "until");
        return new Validity(
                dates.maybe("from").map(Value::date).orElse(null),
                dates.maybe("until").map(Value::date).orElse(null));
    }

    private static Condition condition(Section section) {
        if (!section.has("where")) {
            return Condition.ALWAYS;
        }
        try {
            return CelCondition.compile(section.text("where"));
        } catch (CelCondition.NotCel wrong) {
            throw new Refused(section.at("where"), "\"where\" is no CEL condition: %s", wrong.why());
        }
    }
}
