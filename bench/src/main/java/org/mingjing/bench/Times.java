package org.mingjing.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What is quoted of a series of measurements. */
final class Times {

    private Times() {}

    static double least(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    static double most(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** Round by round; none where a yardstick was too short to be measured. */
    static List<Double> ratios(List<Double> times, List<Double> yardstick) {
        if (yardstick.stream().anyMatch(time -> time <= 0)) {
            return List.of();
        }
        return IntStream.range(0, times.size())
                .mapToObj(round -> times.get(round) / yardstick.get(round))
                .toList();
    }

    static String inWords(List<Double> figures) {
        return "%s (%s..%s)".formatted(figure(median(figures)), figure(least(figures)), figure(most(figures)));
    }

    /** With three digits that count. */
    static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
