package org.mingjing.rules.monitor;

import com.google.errorprone.annotations.FormatMethod;

/** The command was not written as it must be. */
final class Usage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String HELP = """
            mingjing monitor: judges every case of an event log by a pack of rules.

              bin/mingjing monitor --log FILE --rules FILE [options]

              --log FILE         XES, CSV or OCEL 2.0 JSON, plain or gzip
              --rules FILE       the rule pack, YAML
              --as-of TIME       judge as of this instant, later events do not exist yet; without it, now
              --out FILE         write the rows here instead of to standard output
              --format FORMAT    csv (the default), json or jsonl (one JSON object a line)
              --next FILE        also write, for each case, when its answer changes without a new event
              --explain          also say, in English and Chinese, why each row is there, with dates, events and article,
                                 and for what is open since when it stands so, what helps, and when its light next
                                 changes by itself. Activities and attributes are called as activities.yaml and
                                 attributes.yaml beside the rules, or in the folder above, call them
              --keep-going       judge the rest although some rows of the log cannot be read
              --object-type TYPE of an OCEL log: each object of this type is a case, with its latest attributes; the log
                                 is read twice, so it must be a file
              --case COLUMN      the columns of a CSV log, if they are not called
              --activity COLUMN  case, activity, time and actor
              --time COLUMN
              --actor COLUMN

            Counts per rule and state go to standard error. Exit status: 0 done, 1 refused with a sentence,
            2 wrong usage.

            Example:
              bin/mingjing monitor --log cases.csv --rules criminal.yaml --as-of 2026-03-20T09:00:00+08:00
            """;

    @FormatMethod
    Usage(String what, Object... facts) {
        super(what.formatted(facts));
    }
}
