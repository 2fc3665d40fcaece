package org.mingjing.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What the counts have to be, whoever finds them. A log of N copies has N times the breaches of one, as the readable rules
 * count them; only what is missing depends on when the log ends. For the made-up log all counts are known.
 */
final class Agreement {

    private static final List<Integer> TIMES_THE_COPIES =
            List.of(Verdicts.LATE, Verdicts.OFFERS, Verdicts.ORDER, Verdicts.FOUR_EYES);

    private Agreement() {}

    static void check(BaseLog base, Sample sample, Verdicts found, Report report) {
        var one = new ReadableRules(base.copied(1), FourRules.pack()).judge();
        for (var rule : TIMES_THE_COPIES) {
            if (found.count(rule) != sample.copies() * one.count(rule)) {
                report.disagree("%s: %d times %d was expected of %d copies, %d found"
                        .formatted(
                                Verdicts.NAMES[rule],
                                sample.copies(),
                                one.count(rule),
                                sample.copies(),
                                found.count(rule)));
            }
        }
        if (base.isMadeUp()) {
            for (var known : known(sample.copies())) {
                if (!known.equals(found.counts())) {
                    report.disagree("The made-up log has %s; found %s".formatted(known, found.counts()));
                }
            }
        }
    }

    /** The counts of the made-up log with so many copies, if they are written down. */
    private static List<String> known(int copies) {
        try (var file = Objects.requireNonNull(Agreement.class.getResourceAsStream("made-up-counts.txt"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": "))
                    .filter(line -> line[0].equals(String.valueOf(copies)))
                    .map(line -> line[1])
                    .toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
