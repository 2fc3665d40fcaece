package org.mingjing.rules.monitor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.mingjing.rules.Finding;
import org.mingjing.rules.calendar.Due.AtInstant;
import org.mingjing.rules.calendar.Due.OnDate;

/** How the rows are written: as CSV with a header, as a JSON array of objects, or as JSON lines. */
enum RowFormat {
    CSV("case,rule,state,at,due,events\n", "", "") {
        @Override
        String row(String caseId, Finding finding) {
            return String.join(
                            ",",
                            csv(caseId),
                            csv(finding.rule()),
                            finding.state().word(),
                            time(finding.at()),
                            due(finding),
                            events(finding, " "))
                    + "\n";
        }
    },
    JSON("[", ",", "\n]\n") {
        @Override
        String row(String caseId, Finding finding) {
            return "\n" + object(caseId, finding);
        }
    },
    JSONL("", "", "") {
        @Override
        String row(String caseId, Finding finding) {
            return object(caseId, finding) + "\n";
        }
    };

    private final String start;
    private final String between;
    private final String end;

    RowFormat(String start, String between, String end) {
        this.start = start;
        this.between = between;
        this.end = end;
    }

    static RowFormat named(String word) {
        return switch (word) {
            case "csv" -> CSV;
            case "json" -> JSON;
            case "jsonl" -> JSONL;
            default -> throw new Usage("--format is \"%s\", expected csv, json or jsonl", word);
        };
    }

    abstract String row(String caseId, Finding finding);

    String start() {
        return start;
    }

    String between() {
        return between;
    }

    String end() {
        return end;
    }

    /** In UTC, cut to seconds. */
    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String object(String caseId, Finding finding) {
        var due = due(finding);
        return "{\"case\":%s,\"rule\":%s,\"state\":\"%s\",\"at\":\"%s\",\"due\":%s,\"events\":[%s]}"
                .formatted(
                        json(caseId),
                        json(finding.rule()),
                        finding.state().word(),
                        time(finding.at()),
                        due.isEmpty() ? "null" : "\"%s\"".formatted(due),
                        events(finding, ","));
    }

    private static String due(Finding finding) {
        return switch (finding.due()) {
            case null -> "";
            case OnDate(var date) -> date.toString();
            case AtInstant(var instant) -> time(instant);
        };
    }

    private static String events(Finding finding, String separator) {
        return finding.events().stream().map(String::valueOf).collect(Collectors.joining(separator));
    }

    static String csv(String text) {
        var needsQuotes = text.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String json(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append((char) character);
                default -> {
                    if (character < ' ') {
                        quoted.append("\\u%04x".formatted(character));
                    } else {
                        quoted.append((char) character);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
