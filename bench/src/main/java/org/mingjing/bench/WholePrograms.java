package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code bin/mingjing monitor} as an office starts it, from a file to a file, beside DuckDB. */
final class WholePrograms implements Part {

    private static final int YEAR_COPIES = 400;
    private static final Map<String, String> ONE_PROCESSOR = Map.of("JDK_JAVA_OPTIONS", "-XX:ActiveProcessorCount=1");
    private static final Map<String, String> FOUR_GIGABYTES = Map.of("JDK_JAVA_OPTIONS", "-Xmx4g");

    @Override
    public Set<String> goals() {
        return Set.of("P4", "P5", "P8");
    }

    @Override
    public void measure(BaseLog base, Options options, Report report) throws IOException {
        var folder = Files.createTempDirectory(options.scratch(), "bench");
        try {
            Files.writeString(folder.resolve("t-pack.yaml"), FourRules.text("t-pack.yaml"));
            if (options.ask("P4")) {
                fromCsv(base.copied(options.copies()), folder, options, report);
            }
            if (options.ask("P5")) {
                fromXes(base.copiedByCase(options.copies()), folder, options, report);
            }
            if (options.ask("P8")) {
                year(base.copied(YEAR_COPIES), folder, options, report);
            }
        } finally {
            try (var left = Files.walk(folder)) {
                for (var file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void fromCsv(Sample sample, Path folder, Options options, Report report) throws IOException {
        var written = new WrittenLog(sample);
        var log = folder.resolve("log.csv");
        written.csv(log);
        report.title("P4: from CSV, whole program, %s, %,d MB".formatted(sample.inWords(), Files.size(log) >> 20));
        var duckDb = duckDb(written, sample, log, 1);
        var duckDbOnBoth = duckDb(written, sample, log, 2);
        var monitor = monitor("Mingjing, one processor", written, sample, log, options, ONE_PROCESSOR);
        var monitorOnBoth = monitor("Mingjing", written, sample, log, options, Map.of());
        var race =
                Race.of(options.rounds(), List.of(new HandLoop(sample), duckDb, duckDbOnBoth, monitor, monitorOnBoth));
        report.race(race);
        report.goal("P4 one", race.ratios(monitor, duckDb));
        report.goal("P4 both", race.ratios(monitorOnBoth, duckDbOnBoth));
        Files.delete(log);
    }

    private void fromXes(Sample sample, Path folder, Options options, Report report) throws IOException {
        var written = new WrittenLog(sample);
        var log = folder.resolve("log.xes");
        written.xes(log);
        report.title("P5: from XES, whole program, %s, %,d MB".formatted(sample.inWords(), Files.size(log) >> 20));
        var monitor = monitor("Mingjing, one processor", written, sample, log, options, ONE_PROCESSOR);
        var race = Race.of(
                options.rounds(),
                List.of(
                        new HandLoopByCase(sample),
                        monitor,
                        monitor("Mingjing", written, sample, log, options, Map.of())));
        report.race(race);
        report.goal("P5", race.millionsOfEvents(monitor));
        Files.delete(log);
    }

    private void year(Sample sample, Path folder, Options options, Report report) throws IOException {
        var written = new WrittenLog(sample);
        var log = folder.resolve("year.csv");
        written.csv(log);
        report.title("P8: a national year, %s, %,d MB".formatted(sample.inWords(), Files.size(log) >> 20));
        var monitor = monitor("Mingjing, 4 GB heap", written, sample, log, options, FOUR_GIGABYTES);
        var race = Race.of(options.rounds(), List.of(new HandLoop(sample), monitor));
        report.race(race);
        report.goal("P8", Figures.of(race.seconds(monitor)));
        Files.delete(log);
    }

    private static WholeProgram duckDb(WrittenLog written, Sample sample, Path log, int threads) {
        var answer = log.resolveSibling("duckdb.csv");
        var words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DuckDbFromCsv.class.getName(),
                log.toString(),
                String.valueOf(sample.newest()),
                String.valueOf(threads),
                answer.toString());
        var name = "DuckDB, %d thread%s".formatted(threads, threads == 1 ? "" : "s");
        return new WholeProgram(name, sample, new Command(words, Map.of(), answer), WholeProgram.duckDbLine(written));
    }

    private static WholeProgram monitor(
            String name,
            WrittenLog written,
            Sample sample,
            Path log,
            Options options,
            Map<String, String> environment) {
        var answer = log.resolveSibling("rows.csv");
        var words = List.of(
                options.home().resolve("bin/mingjing").toString(),
                "monitor",
                "--log",
                log.toString(),
                "--rules",
                log.resolveSibling("t-pack.yaml").toString(),
                "--as-of",
                sample.asOf().toString(),
                "--out",
                answer.toString());
        return new WholeProgram(
                name, sample, new Command(words, environment, answer), WholeProgram.monitorLine(written));
    }
}
