package org.mingjing.rules.pack;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Custody;
import org.mingjing.rules.Rule;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.calendar.WorkingCalendar;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one pack and gathers what is wrong: all wrong keys, and the first other problem of each rule. */
final class PackReader {

    static final List<String> KEYS = List.of("pack", "version", "timezone", "calendar", "closes", "custody", "rules");

    private final String file;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    PackReader(String file) {
        this.file = file;
        this.problems = new Problems(file);
    }

    RulePack read(Node root) {
        try {
            var section = new Section(root);
            section.wrongKeys(KEYS).forEach(wrong -> problems.add("", wrong));
            var rules = rules(section);
            var pack = new RulePack(
                    section.maybe("pack").map(Value::text).orElse(file),
                    section.maybe("version").map(Value::text).orElse("unversioned"),
                    zone(section),
                    calendar(section),
                    section.maybeActivities("closes"),
                    custody(section),
                    rules);
            if (problems.isEmpty()) {
                return pack;
            }
        } catch (Refused refused) {
            problems.add("", refused);
        }
        throw problems.refusal();
    }

    private List<Rule> rules(Section section) {
        section.value("rules");
        var rules = new ArrayList<Rule>();
        for (var entry : section.list("rules")) {
            var place = "";
            try {
                var rule = new Section(entry.node());
                place = "rule %s: ".formatted(rule.text("id"));
                rules.addAll(rule(rule, place));
            } catch (Refused refused) {
                problems.add(place, refused);
            }
        }
        return rules;
    }

    private List<Rule> rule(Section section, String place) {
        refuseSecond(section);
        var kind = Kind.of(section);
        var wrong = section.wrongKeys(kind.keys());
        wrong.forEach(key -> problems.add(place, key));
        return wrong.isEmpty() ? List.of(kind.read(Heads.read(section), section)) : List.of();
    }

    private void refuseSecond(Section section) {
        var id = section.text("id");
        var before = lines.putIfAbsent(id, Problems.line(section.at("id")));
        if (before != null) {
            throw new Refused(section.at("id"), "there is a rule with this id in line %d already", before);
        }
    }

    private static ZoneId zone(Section section) {
        var written = section.maybe("timezone").map(Value::text).orElse(ZoneOffset.UTC.getId());
        try {
            return ZoneId.of(written);
        } catch (DateTimeException unknown) {
            throw new Refused(
                    section.at("timezone"), "unknown time zone \"%s\", expected one such as Asia/Shanghai", written);
        }
    }

    private static WorkingCalendar calendar(Section section) {
        var written = section.maybe("calendar").map(Value::text).orElse(WorkingCalendar.WEEKENDS);
        return WorkingCalendar.named(written)
                .orElseThrow(() -> new Refused(
                        section.at("calendar"),
                        "unknown calendar \"%s\"%s",
                        written,
                        Spelling.hint(written, WorkingCalendar.NAMES)));
    }

    private static @Nullable Custody custody(Section section) {
        if (!section.has("custody")) {
            return null;
        }
        var custody = section.section("custody").allowing("from", "until");
        return new Custody(custody.activities("from"), custody.activities("until"));
    }
}
