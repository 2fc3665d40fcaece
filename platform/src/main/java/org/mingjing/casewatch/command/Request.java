package org.mingjing.casewatch.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Request(
        Path log,
        String kind,
        String unit,
        Map<String, String> columns,
        @Nullable String objectType,
        URI url) {

    static final String HELP = """
            mingjing import --log FILE --kind KIND --unit KEY [options]

            Hands an event log in to the Mingjing that runs, as a person does on the page Event logs, waits until it is
            taken in and says what became of it.

              --log FILE      the log: XES, CSV or OCEL 2.0 JSON, also packed with gzip
              --kind KIND     the kind of case, as in the pack's case-kinds.yaml
              --unit KEY      the unit whose cases they are, by its key
              --columns ...   which column of a CSV means what: case=...,activity=...,time=...,actor=...
                              (without it: as remembered, or as the header is understood)
              --object-type TYPE  of an OCEL log: each object of this type is a case
                              (without it: as remembered)
              --url URL       where Mingjing is (http://127.0.0.1:8080)

            It signs in with MINGJING_LOGIN and MINGJING_PASSWORD; what is not set is asked for on the terminal.
            Exit status: 0 taken in, 1 refused with a sentence, 2 wrong usage.

            Example:
              MINGJING_LOGIN=lei.qiming bin/mingjing import --log march.csv.gz --kind prosecution --unit first \\
                --columns case=case,activity=step,time=happened
            """;

    private static final Set<String> OPTIONS =
            Set.of("--log", "--kind", "--unit", "--columns", "--object-type", "--url");
    private static final Set<String> COLUMNS = Set.of("case", "activity", "time", "actor");

    static Request read(List<String> arguments) {
        var given = new HashMap<String, String>();
        var left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            var argument = left.pop();
            var equals = argument.indexOf('=');
            var option = equals < 0 ? argument : argument.substring(0, equals);
            if (!OPTIONS.contains(option)) {
                throw new WrongUsage("unknown option " + argument);
            }
            if (equals < 0 && left.isEmpty()) {
                throw new WrongUsage(option + " needs a value");
            }
            given.put(option, equals < 0 ? left.pop() : argument.substring(equals + 1));
        }
        return new Request(
                Path.of(required(given, "--log")),
                required(given, "--kind"),
                required(given, "--unit"),
                columns(given.getOrDefault("--columns", "")),
                given.get("--object-type"),
                URI.create(given.getOrDefault("--url", "http://127.0.0.1:8080")));
    }

    private static String required(Map<String, String> given, String option) {
        var value = given.get(option);
        if (value == null) {
            throw new WrongUsage(option + " is missing");
        }
        return value;
    }

    private static Map<String, String> columns(String written) {
        var columns = new HashMap<String, String>();
        for (var pair : written.isEmpty() ? new String[0] : written.split(",", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length < 2 || !COLUMNS.contains(parts[0].strip())) {
                throw new WrongUsage(
                        "--columns has \"%s\", expected case=..., activity=..., time=... or actor=...".formatted(pair));
            }
            columns.put(parts[0].strip(), parts[1].strip());
        }
        return columns;
    }

    /** The command line could not be understood. */
    static final class WrongUsage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongUsage(String what) {
            super(what);
        }
    }
}
