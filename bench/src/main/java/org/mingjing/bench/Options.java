package org.mingjing.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and how; without a log one is made up.
 *
 * @param copies how many offices like that of the log are merged into one log
 * @param home where Mingjing stands, for those who start it as a command
 * @param scratch where logs are written for them; it is emptied of these afterwards
 */
record Options(Set<String> goals, @Nullable Path log, int copies, int rounds, Path home, Path scratch) {

    private static final String COUNT = "[1-9]\\d{0,2}";
    private static final Set<String> KNOWN = Set.of("--goals", "--log", "--copies", "--rounds", "--scratch", "--home");
    private static final String USUAL_GOALS = "P1,P2,P3,P4,P5,P6,P7,P9,P10,P11";

    /** Nothing if it is not understood. */
    static Optional<Options> read(String[] arguments) {
        var given = new HashMap<String, String>();
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        var goals = Set.of(given.getOrDefault("--goals", USUAL_GOALS).split(","));
        var copies = given.getOrDefault("--copies", "40");
        var rounds = given.getOrDefault("--rounds", "3");
        if (arguments.length % 2 != 0
                || !KNOWN.containsAll(given.keySet())
                || !Goal.asked().containsAll(goals)
                || !copies.matches(COUNT)
                || !rounds.matches(COUNT)) {
            return Optional.empty();
        }
        var log = given.get("--log");
        return Optional.of(new Options(
                goals,
                log == null ? null : Path.of(log),
                Integer.parseInt(copies),
                Integer.parseInt(rounds),
                Path.of(given.getOrDefault("--home", ".")),
                Path.of(given.getOrDefault("--scratch", System.getProperty("java.io.tmpdir")))));
    }

    boolean ask(String goal) {
        return goals.contains(goal);
    }

    /** A size that a slow contestant can bear. */
    int copiesUpTo(int most) {
        return Math.min(copies, most);
    }
}
