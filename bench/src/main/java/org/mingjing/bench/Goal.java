package org.mingjing.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of {@code goals.txt}.
 *
 * @param id the goal as it is asked for, and after a blank which of its figures
 * @param direction whether little or much is wanted
 * @param must what has to be reached, in {@code unit}
 * @param aim what is pushed for
 */
record Goal(String id, String what, String unit, Direction direction, double must, double aim) {

    static final List<Goal> ALL = all();

    private static List<Goal> all() {
        try (var file = Objects.requireNonNull(Goal.class.getResourceAsStream("goals.txt"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Goal::read)
                    .toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Goal read(String line) {
        var cells = line.split(" *\\| *", 6);
        var direction = Direction.valueOf(cells[3].replace(' ', '_').toUpperCase(Locale.ROOT));
        return new Goal(
                cells[0], cells[1], cells[2], direction, Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
    }

    /** What may be asked for with {@code --goals}. */
    static Set<String> asked() {
        return ALL.stream().map(Goal::group).collect(Collectors.toSet());
    }

    private String group() {
        return id.split(" ", 2)[0];
    }

    String verdict(double measured) {
        return reaches(measured, aim) ? "aim met" : reaches(measured, must) ? "must met" : "MISSED";
    }

    private boolean reaches(double measured, double limit) {
        return switch (direction) {
            case AT_MOST -> measured <= limit;
            case AT_LEAST -> measured >= limit;
        };
    }

    enum Direction {
        AT_MOST("<="),
        AT_LEAST(">=");

        final String sign;

        Direction(String sign) {
            this.sign = sign;
        }
    }
}
