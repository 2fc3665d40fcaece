package org.mingjing.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Contestants in turn, round after round, so that a noisy machine is noisy for all. Before the rounds each runs until it
 * is warm, which is two seconds of a processor. The first is the yardstick.
 */
final class Race {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double WARM_AFTER_MILLIS = 2000;

    private final List<Runner> runners;

    private Race(List<Runner> runners) {
        this.runners = runners;
    }

    /** A race that is over; who ran in it is closed. */
    static Race of(int rounds, List<? extends Contestant> contestants) {
        var runners = contestants.stream().map(Runner::new).toList();
        try {
            runners.forEach(Runner::warmUp);
            for (var round = 0; round < rounds; round++) {
                runners.forEach(Runner::run);
            }
        } finally {
            contestants.forEach(Contestant::close);
        }
        return new Race(runners);
    }

    void tell(PrintStream out) {
        out.printf(
                "%-28s %9s %9s %9s %9s %8s %8s %22s   %s%n",
                "",
                "min ms",
                "median",
                "max",
                "cpu ms",
                "M ev/s",
                "ns/ev",
                "times the first",
                "hash of overdue and the rest; of all; " + String.join(", ", Verdicts.NAMES));
        for (var runner : runners) {
            var millis = runner.times;
            out.printf(
                    "%-28s %9.1f %9.1f %9.1f %9.1f %8.2f %8.1f %22s   %s%n",
                    runner.contestant.name(),
                    Times.least(millis),
                    Times.median(millis),
                    Times.most(millis),
                    Times.median(runner.processorTimes),
                    runner.events() / Times.median(millis) / 1000,
                    Times.median(millis) * 1e6 / runner.events(),
                    Times.inWords(Times.ratios(millis, runners.getFirst().times)),
                    runner.verdicts.inWords());
        }
        out.println();
    }

    /** A sentence for each who does not agree with the first of those who judged as many offices. */
    List<String> disagreements() {
        return runners.stream()
                .filter(runner -> !runner.verdicts.agreeWith(firstLike(runner).verdicts))
                .map(runner -> "%s does not agree with %s: %s, and %s (%s)"
                        .formatted(
                                runner.contestant.name(),
                                firstLike(runner).contestant.name(),
                                runner.verdicts.counts(),
                                firstLike(runner).verdicts.counts(),
                                String.join(", ", Verdicts.NAMES)))
                .toList();
    }

    private Runner firstLike(Runner other) {
        return runners.stream()
                .filter(runner -> runner.contestant.sample().copies()
                        == other.contestant.sample().copies())
                .findFirst()
                .orElseThrow();
    }

    /** Of the first. */
    Verdicts verdicts() {
        return runners.getFirst().verdicts;
    }

    /** How many times the time of the other one took for an event, round by round. */
    Figures ratios(Contestant one, Contestant other) {
        var events = (double) runner(other).events() / runner(one).events();
        return new Figures(
                scaled(Times.ratios(runner(one).times, runner(other).times), events),
                scaled(Times.ratios(runner(one).processorTimes, runner(other).processorTimes), events));
    }

    List<Double> seconds(Contestant one) {
        return scaled(runner(one).times, 1e-3);
    }

    /** In a second. */
    Figures millionsOfEvents(Contestant one) {
        var runner = runner(one);
        return new Figures(millions(runner, runner.times), millions(runner, runner.processorTimes));
    }

    private static List<Double> millions(Runner runner, List<Double> times) {
        return times.stream().map(millis -> runner.events() / millis / 1e3).toList();
    }

    private static List<Double> scaled(List<Double> ratios, double by) {
        return ratios.stream().map(ratio -> ratio * by).toList();
    }

    private Runner runner(Contestant contestant) {
        return runners.stream()
                .filter(runner -> runner.contestant.equals(contestant))
                .findFirst()
                .orElseThrow();
    }

    /** A contestant with the milliseconds of its rounds. */
    private static final class Runner {

        private final Contestant contestant;
        private final List<Double> times = new ArrayList<>();
        private final List<Double> processorTimes = new ArrayList<>();
        private Verdicts verdicts = new Verdicts(0);

        Runner(Contestant contestant) {
            this.contestant = contestant;
        }

        int events() {
            return contestant.sample().log().events();
        }

        void warmUp() {
            while (processorTimes.stream().mapToDouble(Double::doubleValue).sum() < WARM_AFTER_MILLIS) {
                run();
            }
            times.clear();
            processorTimes.clear();
        }

        void run() {
            var begun = PROCESS.getProcessCpuTime();
            times.add(judged());
            processorTimes.add(contestant.countedOfProcessors((PROCESS.getProcessCpuTime() - begun) / 1e6));
        }

        private double judged() {
            var begun = System.nanoTime();
            verdicts = contestant.judge();
            return contestant.counted((System.nanoTime() - begun) / 1e6);
        }
    }
}
