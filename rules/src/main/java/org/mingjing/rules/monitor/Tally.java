package org.mingjing.rules.monitor;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjing.rules.Finding;
import org.mingjing.rules.Rule;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.State;

/** How many rows each rule has in each state; a rule without any is listed too. */
final class Tally {

    private final Map<String, Map<State, Integer>> counts = new LinkedHashMap<>();

    Tally(RulePack pack) {
        for (Rule rule : pack.rules()) {
            counts.put(rule.head().id(), new EnumMap<>(State.class));
        }
    }

    void count(Finding finding) {
        counts.computeIfAbsent(finding.rule(), rule -> new EnumMap<>(State.class))
                .merge(finding.state(), 1, Integer::sum);
    }

    void add(Tally others) {
        others.counts.forEach((rule, states) ->
                states.forEach((state, count) -> counts.computeIfAbsent(rule, unknown -> new EnumMap<>(State.class))
                        .merge(state, count, Integer::sum)));
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(rule -> "%s: %s".formatted(rule.getKey(), states(rule.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String states(Map<State, Integer> states) {
        return states.isEmpty()
                ? "nothing"
                : states.entrySet().stream()
                        .map(state -> "%s %d".formatted(state.getKey().word(), state.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
