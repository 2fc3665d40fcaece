package org.mingjing.rules.pack;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.State;
import org.mingjing.rules.calendar.Due;
import org.mingjing.rules.calendar.WrittenTime;
import org.mingjing.rules.pack.Example.Expected;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one file of examples and gathers what is wrong: the first problem of each example. */
final class ExampleReader {

    private final String file;
    private final ZoneId zone;
    private final Problems problems;

    ExampleReader(String file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
        this.problems = new Problems(file);
    }

    /** The examples, if the file names the pack; otherwise none. */
    List<Example> read(Node root, String pack) {
        var examples = new ArrayList<Example>();
        try {
            var section = new Section(root).allowing("for", "examples");
            if (section.value("for").texts().contains(pack)) {
                section.list("examples").forEach(entry -> examples.addAll(read(entry)));
            }
        } catch (Refused refused) {
            problems.add("", refused);
        }
        if (problems.isEmpty()) {
            return examples;
        }
        throw problems.refusal();
    }

    private List<Example> read(Value entry) {
        try {
            return List.of(example(new Section(entry.node())));
        } catch (Refused refused) {
            problems.add("", refused);
            return List.of();
        }
    }

    private Example example(Section section) {
        section.allowing("rule", "why", "case", "events", "as-of", "findings");
        var events = section.value("events").list().stream().map(this::event).toList();
        return new Example(
                "%s:%d".formatted(file, Problems.line(section.at("rule"))),
                section.text("rule"),
                Heads.wording(section, "why").orElseThrow(() -> new Refused(section.at("rule"), "\"why\" is missing")),
                CaseHistory.of("example", attributes(section, "case"), events),
                time(section.value("as-of")),
                section.list("findings").stream().map(this::finding).toList());
    }

    private Event event(Value entry) {
        var section = new Section(entry.node()).allowing("at", "do", "by", "with");
        return new Event(section.text("do"), time(section.value("at")), actor(section), attributes(section, "with"));
    }

    private static @Nullable String actor(Section section) {
        return section.maybe("by").map(Value::text).orElse(null);
    }

    private static Map<String, Object> attributes(Section section, String key) {
        var attributes = new HashMap<String, Object>();
        if (section.has(key)) {
            section.section(key).values().forEach(value -> attributes.put(value.key(), value.attribute()));
        }
        return attributes;
    }

    private Expected finding(Value entry) {
        var section = new Section(entry.node()).allowing("state", "at", "due", "events");
        return new Expected(
                section.value("state").choice(State.values()),
                time(section.value("at")),
                section.maybe("due").map(this::due).orElse(null),
                section.value("events").list().stream().map(Value::count).toList());
    }

    // A date alone is a due date; with the time of day it is an instant.
    private Due due(Value value) {
        return value.text().length() == "2018-10-26".length()
                ? new Due.OnDate(value.date())
                : new Due.AtInstant(time(value));
    }

    private Instant time(Value value) {
        return WrittenTime.read(value.text(), zone)
                .orElseThrow(() -> new Refused(
                        value.node(),
                        "\"%s\" is \"%s\", expected a time such as 2026-03-20 09:30",
                        value.key(),
                        value.text()));
    }
}
