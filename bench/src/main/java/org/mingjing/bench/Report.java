package org.mingjing.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code bin/bench} tells: a table for each race, at the end one of the goals. */
final class Report {

    private final PrintStream out;
    private final Map<String, Figures> measured = new LinkedHashMap<>();
    private final List<String> disagreements = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.printf("%n== %s%n%n", title);
    }

    void say(String sentence) {
        out.println(sentence);
    }

    /** Contestants who do different things. */
    void table(Race race) {
        race.tell(out);
    }

    /** Contestants who have to agree. */
    void race(Race race) {
        race.tell(out);
        race.disagreements().forEach(this::disagree);
    }

    /** Makes the whole measurement void. */
    void disagree(String sentence) {
        disagreements.add(sentence);
        out.println(sentence);
    }

    void goal(String id, Figures figures) {
        measured.put(id, figures);
    }

    /** Tells the goals, and whether everybody agreed. */
    boolean end() {
        title("Goals");
        out.printf(
                "%-14s %-56s %24s %24s %8s %8s   %s%n",
                "", "", "median (min..max)", "by processor time", "must", "aim", "");
        for (var goal : Goal.ALL) {
            var figures = measured.get(goal.id());
            if (figures != null) {
                out.printf(
                        "%-14s %-56s %24s %24s %8s %8s   %s%n",
                        goal.id(),
                        "%s, %s".formatted(goal.what(), goal.unit()),
                        Times.inWords(figures.wall()),
                        figures.processor().isEmpty() ? "" : Times.inWords(figures.processor()),
                        goal.direction().sign + Times.figure(goal.must()),
                        goal.direction().sign + Times.figure(goal.aim()),
                        goal.verdict(Times.median(figures.wall())));
            }
        }
        out.println();
        out.println(
                disagreements.isEmpty()
                        ? "All who were compared agree: the hashes of their verdicts are equal."
                        : "They do not agree; no figure above counts.");
        disagreements.forEach(out::println);
        return disagreements.isEmpty();
    }
}
