package org.mingjing.rules.monitor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.calendar.WrittenTime;
import org.mingjing.rules.log.Columns;

/** What the command line asks for. */
record Request(
        Path log,
        Path rules,
        Instant asOf,
        @Nullable Path out,
        @Nullable Path next,
        RowFormat format,
        boolean keepsGoing,
        boolean explains,
        Columns columns,
        @Nullable String objectType) {

    private static final String KEEP_GOING = "--keep-going";
    private static final String EXPLAIN = "--explain";
    private static final Set<String> FLAGS = Set.of(KEEP_GOING, EXPLAIN);
    private static final Set<String> OPTIONS = Set.of(
            "--log",
            "--rules",
            "--as-of",
            "--out",
            "--next",
            "--format",
            "--object-type",
            "--case",
            "--activity",
            "--time",
            "--actor");

    static Request read(List<String> arguments, Clock clock) {
        var given = given(arguments);
        var standard = Columns.STANDARD;
        return new Request(
                Path.of(required(given, "--log")),
                Path.of(required(given, "--rules")),
                asOf(given, clock),
                path(given, "--out"),
                path(given, "--next"),
                RowFormat.named(given.getOrDefault("--format", "csv")),
                given.containsKey(KEEP_GOING),
                given.containsKey(EXPLAIN),
                new Columns(
                        given.getOrDefault("--case", standard.caseId()),
                        given.getOrDefault("--activity", standard.activity()),
                        given.getOrDefault("--time", standard.time()),
                        given.get("--actor")),
                given.get("--object-type"));
    }

    // Both "--log FILE" and "--log=FILE" are understood.
    private static Map<String, String> given(List<String> arguments) {
        var given = new HashMap<String, String>();
        var left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            var argument = left.pop();
            var equals = argument.indexOf('=');
            var option = equals < 0 ? argument : argument.substring(0, equals);
            if (FLAGS.contains(argument)) {
                given.put(option, "");
            } else if (!OPTIONS.contains(option)) {
                throw new Usage("unknown option %s", argument);
            } else if (equals < 0 && left.isEmpty()) {
                throw new Usage("%s needs a value", option);
            } else if (given.put(option, equals < 0 ? left.pop() : argument.substring(equals + 1)) != null) {
                throw new Usage("%s is given twice", option);
            }
        }
        return given;
    }

    private static String required(Map<String, String> given, String option) {
        var value = given.get(option);
        if (value == null) {
            throw new Usage("%s is missing", option);
        }
        return value;
    }

    private static @Nullable Path path(Map<String, String> given, String option) {
        var value = given.get(option);
        return value == null ? null : Path.of(value);
    }

    private static Instant asOf(Map<String, String> given, Clock clock) {
        var written = given.get("--as-of");
        if (written == null) {
            return clock.instant();
        }
        return WrittenTime.read(written, ZoneOffset.UTC)
                .orElseThrow(
                        () -> new Usage("--as-of is \"%s\", expected a time such as 2026-03-20T09:00:00Z", written));
    }
}
