package org.mingjing.rules;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjing.rules.calendar.WrittenTime;
import org.mingjing.rules.pack.RulePacks;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A case kept as data: why it is there, a pack, what happened, and the rows expected. An event is a line {@code time
 * activity [by actor] [key=value ...]}, a row is {@code rule,state,at,due,events}; times at midnight are dates.
 */
record JudgedCase(String why, RulePack pack, CaseHistory history, Instant asOf, List<String> rows) {

    static Stream<JudgedCase> in(String file) {
        var settings = LoadSettings.builder().setLabel(file).build();
        var stream = Objects.requireNonNull(JudgedCase.class.getResourceAsStream("cases/" + file), file);
        var document = (Map<?, ?>) new Load(settings).loadFromInputStream(stream);
        var head = text(document, "pack");
        return ((List<?>) Objects.requireNonNull(document.get("cases")))
                .stream().map(entry -> read(head, (Map<?, ?>) entry));
    }

    private static JudgedCase read(String head, Map<?, ?> entry) {
        var pack = RulePacks.read(
                "pack",
                new StringReader(head + "\nrules:\n" + text(entry, "rules").indent(2)));
        var attributes = (Map<?, ?>) Objects.requireNonNullElse(entry.get("case"), Map.of());
        var events =
                text(entry, "events").lines().map(line -> event(line, pack)).toList();
        return new JudgedCase(
                text(entry, "why"),
                pack,
                CaseHistory.of("C", attributes(attributes), events),
                time(text(entry, "as-of"), pack),
                Objects.toString(entry.get("rows"), "").lines().toList());
    }

    private static Map<String, Object> attributes(Map<?, ?> written) {
        var attributes = new HashMap<String, Object>();
        written.forEach((key, value) -> attributes.put(key.toString(), value));
        return attributes;
    }

    private static Event event(String line, RulePack pack) {
        var words = new ArrayList<>(List.of(line.strip().split(" +", -1)));
        var at = time(words.removeFirst(), pack);
        var activity = words.removeFirst();
        String actor = null;
        if (!words.isEmpty() && words.getFirst().equals("by")) {
            actor = words.get(1);
            words.subList(0, 2).clear();
        }
        var attributes = new HashMap<String, Object>();
        for (var word : words) {
            var value = word.substring(word.indexOf('=') + 1);
            attributes.put(
                    word.substring(0, word.indexOf('=')), value.matches("\\d+") ? (Object) Long.valueOf(value) : value);
        }
        return new Event(activity, at, actor, attributes);
    }

    private static Instant time(String written, RulePack pack) {
        return WrittenTime.read(written, pack.zone()).orElseThrow(() -> new IllegalArgumentException(written));
    }

    private static String text(Map<?, ?> entry, String key) {
        return Objects.requireNonNull(entry.get(key), key).toString();
    }

    List<String> judged() {
        return pack.judge(history, asOf).stream().map(this::row).toList();
    }

    private String row(Finding finding) {
        var at = finding.at().atZone(pack.zone()).toLocalDateTime();
        return "%s,%s,%s,%s,%s"
                .formatted(
                        finding.rule(),
                        finding.state().word(),
                        at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate() : at,
                        finding.due() == null ? "" : finding.due(),
                        finding.events().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    @Override
    public String toString() {
        return why;
    }
}
