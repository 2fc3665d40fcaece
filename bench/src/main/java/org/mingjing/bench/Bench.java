package org.mingjing.bench;

import java.util.List;

/** {@code bin/bench}: measures what was asked for, part by part, and says which goals are met. */
public final class Bench {

    private static final List<Part> PARTS = List.of(
            new InMemory(),
            new RuleEngines(),
            new OpenCaseMemory(),
            new Growth(),
            new ManyRules(),
            new Conditions(),
            new WholePrograms(),
            new FlinkJobs());

    private static final int DONE = 0;
    private static final int DISAGREED = 1;
    private static final int WRONG_USAGE = 2;

    private Bench() {}

    /** Starts from the command line. */
    public static void main(String[] arguments) throws Exception {
        var read = Options.read(arguments);
        if (read.isEmpty()) {
            System.err.println("bin/bench does not understand this: bin/bench --help says what it does.");
            System.exit(WRONG_USAGE);
            return;
        }
        var options = read.get();
        var base = BaseLog.of(options.log());
        var report = new Report(System.out);
        for (var part : PARTS) {
            if (part.goals().stream().anyMatch(options.goals()::contains)) {
                part.measure(base, options, report);
            }
        }
        System.exit(report.end() ? DONE : DISAGREED);
    }
}
