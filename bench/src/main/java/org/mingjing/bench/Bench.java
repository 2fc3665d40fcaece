package org.mingjing.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.log.EventLogs;

/** {@code bin/bench}: all contestants on one log in turn, so that a noisy machine is noisy for all. */
public final class Bench {

    private static final int DONE = 0;
    private static final int DISAGREED = 1;
    private static final int WRONG_USAGE = 2;

    private final PrintStream out;

    private Bench(PrintStream out) {
        this.out = out;
    }

    /** Starts from the command line. */
    public static void main(String[] arguments) throws IOException, SQLException {
        var options = Options.read(arguments);
        if (options == null) {
            System.err.println("bin/bench does not understand this: bin/bench --help says what it does.");
            System.exit(WRONG_USAGE);
            return;
        }
        System.exit(new Bench(System.out).run(options));
    }

    /** How the measurement goes; without a log one is made up. */
    private record Options(@Nullable Path log, int copies, int rounds) {

        private static final String COUNT = "[1-9]\\d{0,3}";

        static @Nullable Options read(String[] arguments) {
            var given = new HashMap<String, String>();
            for (var i = 0; i + 1 < arguments.length; i += 2) {
                given.put(arguments[i], arguments[i + 1]);
            }
            if (arguments.length % 2 != 0
                    || !List.of("--log", "--copies", "--rounds").containsAll(given.keySet())
                    || !given.getOrDefault("--copies", "4").matches(COUNT)
                    || !given.getOrDefault("--rounds", "5").matches(COUNT)) {
                return null;
            }
            var log = given.get("--log");
            return new Options(
                    log == null ? null : Path.of(log),
                    Integer.parseInt(given.getOrDefault("--copies", "4")),
                    Integer.parseInt(given.getOrDefault("--rounds", "5")));
        }
    }

    private int run(Options options) throws IOException, SQLException {
        var sample = columns(options.log()).copied(options.copies());
        out.printf(
                "%s, %d copies: %,d events of %,d cases, %d activities%n%n",
                options.log() == null ? "a made-up log" : options.log().getFileName(),
                options.copies(),
                sample.log().events(),
                sample.log().cases(),
                sample.activities().size());
        var contestants = new ArrayList<Measured>();
        contestants.add(new Measured(new HandLoop(sample)));
        contestants.add(new Measured(new CompiledPlan(sample)));
        contestants.add(new Measured(new ReadableRules(sample)));
        contestants.add(new Measured(new DuckDb(sample, 1)));
        contestants.add(new Measured(new DuckDb(sample, 2)));
        for (var round = 0; round <= options.rounds(); round++) {
            for (var contestant : contestants) {
                contestant.measure(round > 0);
            }
        }
        try {
            return told(contestants, sample.log().events());
        } finally {
            contestants.forEach(Measured::close);
        }
    }

    private static Columns columns(@Nullable Path log) throws IOException {
        if (log == null) {
            return MadeUp.log();
        }
        var columns = new Columns();
        try (var in = Files.newInputStream(log)) {
            EventLogs.read(in, org.mingjing.rules.log.Columns.STANDARD, columns);
        }
        return columns;
    }

    private int told(List<Measured> contestants, int events) {
        var yardstick = contestants.getFirst();
        out.printf(
                "%-26s %9s %9s %9s %8s %22s   %s%n",
                "", "min ms", "median", "max", "M ev/s", "times the hand loop", String.join(", ", Verdicts.NAMES));
        for (var one : contestants) {
            var ratios = one.ratios(yardstick);
            out.printf(
                    "%-26s %9.1f %9.1f %9.1f %8.2f %8.2f (%.2f..%.2f)   %s %016x%n",
                    one.name(),
                    one.millis(0),
                    one.millis(one.rounds() / 2),
                    one.millis(one.rounds() - 1),
                    events / one.millis(one.rounds() / 2) / 1000,
                    ratios[ratios.length / 2],
                    ratios[0],
                    ratios[ratios.length - 1],
                    one.counts(),
                    one.hash());
        }
        var others = contestants.stream()
                .filter(one -> one.hash() != yardstick.hash())
                .map(Measured::name)
                .toList();
        if (others.isEmpty()) {
            return DONE;
        }
        out.printf(
                "These do not agree with the hand-written loop: %s. Compare the counts.%n", String.join("; ", others));
        return DISAGREED;
    }

    /** A contestant with the times of its rounds; the first round only warms up. */
    private static final class Measured {

        private final Contestant contestant;
        private final List<Double> times = new ArrayList<>();
        private Verdicts verdicts = new Verdicts(0);

        Measured(Contestant contestant) {
            this.contestant = contestant;
        }

        void measure(boolean counts) {
            var begun = System.nanoTime();
            verdicts = contestant.judge();
            if (counts) {
                times.add((System.nanoTime() - begun) / 1e6);
            }
        }

        String name() {
            return contestant.name();
        }

        void close() {
            contestant.close();
        }

        int rounds() {
            return times.size();
        }

        double millis(int place) {
            return times.stream().sorted().toList().get(place);
        }

        double[] ratios(Measured yardstick) {
            var ratios = new double[times.size()];
            for (var round = 0; round < ratios.length; round++) {
                ratios[round] = times.get(round) / yardstick.times.get(round);
            }
            Arrays.sort(ratios);
            return ratios;
        }

        String counts() {
            var counts = new ArrayList<String>();
            for (var rule = 0; rule < Verdicts.NAMES.length; rule++) {
                counts.add(String.valueOf(verdicts.count(rule)));
            }
            return String.join(", ", counts);
        }

        long hash() {
            return verdicts.hash();
        }
    }
}
