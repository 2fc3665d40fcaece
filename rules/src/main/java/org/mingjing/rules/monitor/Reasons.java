package org.mingjing.rules.monitor;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Happened;
import org.mingjing.rules.Wording;
import org.mingjing.rules.explain.Explanation;

/** Writes why a row is there, behind the row: further columns, or further members. Instants are in UTC, not cut. */
final class Reasons {

    static final String COLUMNS = ",because_en,because_zh,article_en,article_zh,since,remedy_en,remedy_zh,next";

    private Reasons() {}

    static void csv(StringBuilder out, Explanation explanation) {
        var outlook = explanation.outlook();
        csv(out, explanation.sentence());
        csv(out, explanation.article());
        cell(out, outlook == null ? null : outlook.since());
        csv(out, outlook == null ? null : outlook.remedy());
        cell(out, outlook == null ? null : outlook.next());
    }

    private static void csv(StringBuilder out, @Nullable Wording wording) {
        cell(out, wording == null ? null : wording.en());
        cell(out, wording == null ? null : wording.zh());
    }

    private static void cell(StringBuilder out, @Nullable Object value) {
        out.append(',').append(RowFormat.csv(Objects.toString(value, "")));
    }

    static void json(StringBuilder out, Explanation explanation) {
        var outlook = explanation.outlook();
        member(out, "because", json(explanation.sentence()));
        member(out, "article", json(explanation.article()));
        member(
                out,
                "grounds",
                explanation.events().stream().map(Reasons::json).collect(Collectors.joining(",", "[", "]")));
        member(out, "since", json(outlook == null ? null : outlook.since()));
        member(out, "remedy", json(outlook == null ? null : outlook.remedy()));
        member(out, "next", json(outlook == null ? null : outlook.next()));
    }

    private static void member(StringBuilder out, String name, String value) {
        out.append(",\"").append(name).append("\":").append(value);
    }

    private static String json(@Nullable Wording wording) {
        return wording == null
                ? "null"
                : "{\"en\":%s,\"zh\":%s}".formatted(RowFormat.json(wording.en()), RowFormat.json(wording.zh()));
    }

    private static String json(Happened happened) {
        return "{\"activity\":%s,\"at\":%s,\"actor\":%s}"
                .formatted(
                        RowFormat.json(happened.activity()),
                        json(happened.at()),
                        happened.actor() == null ? "null" : RowFormat.json(happened.actor()));
    }

    private static String json(@Nullable Instant instant) {
        return instant == null ? "null" : RowFormat.json(instant.toString());
    }
}
