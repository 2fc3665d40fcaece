package org.mingjing.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code demo-cases.yaml}: how the cases of the demo office run. The file says what each key means. */
record CaseScript(long seed, List<Course> cases) {

    /** The usual course of one kind of case. */
    record Course(
            String kind,
            String number,
            int count,
            List<String> units,
            Map<String, List<String>> draw,
            List<Step> path) {}

    /** One step of a course; what is left out does not limit it. */
    record Step(
            @JsonProperty("do") String activity,
            String by,
            Optional<String> when,
            Optional<Integer> chance,
            Optional<List<Integer>> after,
            Optional<Slow> slow,
            Optional<Map<String, String>> with) {

        boolean fits(Map<String, String> drawn) {
            return when.map(condition -> condition.split("=", 2))
                    .map(condition -> condition[1].equals(drawn.get(condition[0])))
                    .orElse(true);
        }
    }

    /** In so many of 100 cases a step takes longer. */
    record Slow(int chance, List<Integer> after) {}
}
