package org.mingjing.bench;

import java.lang.ref.Reference;
import java.util.Set;
import java.util.stream.IntStream;

/** What an open case costs: the heap after a collection, with and without a million of them. No rule closes a case. */
final class OpenCaseMemory implements Part {

    private static final int CASES = 1_000_000;
    private static final int COLLECTIONS = 3;

    @Override
    public Set<String> goals() {
        return Set.of("P6");
    }

    @Override
    public void measure(BaseLog base, Options options, Report report) {
        var sample = base.copied(CASES / base.log().cases() + 1);
        var stepwise = new EventByEvent(sample);
        report.title("P6: memory of open cases, %s".formatted(sample.inWords()));
        stepwise.judge();
        var bytes = IntStream.range(0, options.rounds())
                .mapToObj(_ -> bytesACase(stepwise))
                .toList();
        report.say("%s bytes a case, the key, four rules, the alarm and what the sink keeps (1 byte) included"
                .formatted(Times.inWords(bytes)));
        report.goal("P6", Figures.of(bytes));
    }

    private static double bytesACase(EventByEvent stepwise) {
        var before = used();
        var watched = stepwise.watch();
        try {
            return (double) (used() - before) / stepwise.sample().log().cases();
        } finally {
            Reference.reachabilityFence(watched);
            Reference.reachabilityFence(stepwise);
        }
    }

    private static long used() {
        for (var times = 0; times < COLLECTIONS; times++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
