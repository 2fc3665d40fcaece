package org.mingjing.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingjing.rules.Finding;
import org.mingjing.rules.Rule;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.calendar.UnknownYear;
import org.mingjing.rules.pack.Example;
import org.mingjing.rules.pack.Example.Expected;
import org.mingjing.rules.plan.CaseByCase;

/** Judges the examples of a pack, by the readable rules and by the compiled plan, and says in sentences what is wrong. */
final class Trial {

    private final RulePack pack;
    private final List<Example> examples;

    Trial(RulePack pack, List<Example> examples) {
        this.pack = pack;
        this.examples = List.copyOf(examples);
    }

    /** A sentence for each example that comes out otherwise, or names a rule that is not there. */
    List<String> differences() {
        return examples.stream()
                .flatMap(example -> differences(example).stream())
                .toList();
    }

    /** A sentence for each rule without an example that keeps it, or without one that breaks it. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        for (var rule : pack.rules()) {
            var subject = new Subject(rule, pack);
            if (of(rule).noneMatch(example -> !example.isBroken() && subject.isIn(example))) {
                missing.add("rule %s: no example keeps it".formatted(rule.head().id()));
            }
            if (of(rule).noneMatch(Example::isBroken)) {
                missing.add(
                        "rule %s: no example breaks it".formatted(rule.head().id()));
            }
        }
        return missing;
    }

    private Stream<Example> of(Rule rule) {
        return examples.stream()
                .filter(example -> example.rule().equals(rule.head().id()));
    }

    private List<String> differences(Example example) {
        var place = IntStream.range(0, pack.rules().size())
                .filter(rule -> pack.rules().get(rule).head().id().equals(example.rule()))
                .findFirst();
        return place.isPresent()
                ? judged(example, pack.alone(place.getAsInt()))
                : List.of(
                        "%s: there is no rule %s in the pack %s".formatted(example.place(), example.rule(), pack.id()));
    }

    private List<String> judged(Example example, RulePack alone) {
        try {
            var differences = new ArrayList<String>();
            compare(example, "the rule", alone.judge(example.history(), example.asOf()), differences);
            compare(
                    example,
                    "the compiled plan",
                    new CaseByCase(alone).judge(example.history(), example.asOf()),
                    differences);
            return differences;
        } catch (UnknownYear unknown) {
            return List.of("%s: rule %s: %s".formatted(example.place(), example.rule(), unknown.getMessage()));
        }
    }

    private void compare(Example example, String who, List<Finding> findings, List<String> differences) {
        var found = findings.stream().map(Expected::of).toList();
        if (!found.equals(example.findings())) {
            differences.add("%s: rule %s: expected %s, %s finds %s (%s)"
                    .formatted(
                            example.place(),
                            example.rule(),
                            words(example.findings()),
                            who,
                            words(found),
                            example.why().en()));
        }
    }

    private String words(List<Expected> findings) {
        return findings.isEmpty()
                ? "nothing"
                : String.join("; ", findings.stream().map(this::words).toList());
    }

    private String words(Expected finding) {
        return "%s at %s%s, events %s"
                .formatted(
                        finding.state().word(),
                        finding.at().atZone(pack.zone()).toLocalDateTime(),
                        finding.due() == null ? "" : " due " + finding.due(),
                        finding.events());
    }
}
