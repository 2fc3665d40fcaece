package org.mingjing.rules.monitor;

import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Finding;
import org.mingjing.rules.calendar.Due.AtInstant;
import org.mingjing.rules.calendar.Due.OnDate;
import org.mingjing.rules.explain.Explanation;

/** How the rows are written: as CSV with a header, as a JSON array of objects, or as JSON lines. */
enum RowFormat {
    CSV("case,rule,state,at,due,events", "\n", "", "") {
        @Override
        void write(StringBuilder out, String caseId, Finding finding, @Nullable Explanation explanation) {
            out.append(csv(caseId)).append(',').append(csv(finding.rule())).append(',');
            out.append(finding.state().word()).append(',');
            WrittenInstant.append(out, finding.at());
            out.append(',');
            due(out, finding);
            out.append(',');
            events(out, finding, ' ');
            if (explanation != null) {
                Reasons.csv(out, explanation);
            }
            out.append('\n');
        }
    },
    JSON("[", "", ",", "\n]\n") {
        @Override
        void write(StringBuilder out, String caseId, Finding finding, @Nullable Explanation explanation) {
            out.append('\n');
            object(out, caseId, finding, explanation);
        }
    },
    JSONL("", "", "", "") {
        @Override
        void write(StringBuilder out, String caseId, Finding finding, @Nullable Explanation explanation) {
            object(out, caseId, finding, explanation);
            out.append('\n');
        }
    };

    private final String start;
    private final String afterStart;
    private final String between;
    private final String end;

    RowFormat(String start, String afterStart, String between, String end) {
        this.start = start;
        this.afterStart = afterStart;
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

    abstract void write(StringBuilder out, String caseId, Finding finding, @Nullable Explanation explanation);

    String start() {
        return start + afterStart;
    }

    String startExplained() {
        return this == CSV ? start + Reasons.COLUMNS + afterStart : start();
    }

    String between() {
        return between;
    }

    String end() {
        return end;
    }

    private static void object(StringBuilder out, String caseId, Finding finding, @Nullable Explanation explanation) {
        out.append("{\"case\":").append(json(caseId)).append(",\"rule\":").append(json(finding.rule()));
        out.append(",\"state\":\"").append(finding.state().word()).append("\",\"at\":\"");
        WrittenInstant.append(out, finding.at());
        out.append("\",\"due\":");
        if (finding.due() == null) {
            out.append("null");
        } else {
            out.append('"');
            due(out, finding);
            out.append('"');
        }
        out.append(",\"events\":[");
        events(out, finding, ',');
        out.append(']');
        if (explanation != null) {
            Reasons.json(out, explanation);
        }
        out.append('}');
    }

    private static void due(StringBuilder out, Finding finding) {
        switch (finding.due()) {
            case null -> {}
            case OnDate(var date) -> out.append(date);
            case AtInstant(var instant) -> WrittenInstant.append(out, instant);
        }
    }

    private static void events(StringBuilder out, Finding finding, char separator) {
        for (var place = 0; place < finding.events().size(); place++) {
            if (place > 0) {
                out.append(separator);
            }
            out.append(finding.events().get(place).intValue());
        }
    }

    static String csv(String text) {
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character == ',' || character == '"' || character == '\r' || character == '\n') {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }

    static String json(String text) {
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
