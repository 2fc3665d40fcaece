package org.mingjing.rules;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.calendar.LegalTime;
import org.mingjing.rules.calendar.WorkingCalendar;

/** An ordered list of rules with the time zone and calendar they count in. Reads from YAML: {@code pack.RulePacks}. */
public record RulePack(
        String id,
        String version,
        ZoneId zone,
        WorkingCalendar calendar,
        Activities closes,
        @Nullable Custody custody,
        List<Rule> rules) {

    public RulePack {
        rules = List.copyOf(rules);
    }

    /** The answer for one case: by rule as in the pack, then by time. Events after {@code asOf} do not exist yet. */
    public List<Finding> judge(CaseHistory history, Instant asOf) {
        var matter = Matter.of(history, asOf, this);
        return rules.stream()
                .flatMap(rule -> rule.judge(matter).stream().sorted(comparing(Finding::at)))
                .toList();
    }

    /** The findings of {@link #judge}, in its order, each with all that it rests on. */
    public List<Ruling> rulings(CaseHistory history, Instant asOf) {
        var matter = Matter.of(history, asOf, this);
        return rules.stream().flatMap(rule -> rulings(rule, matter).stream()).toList();
    }

    private static List<Ruling> rulings(Rule rule, Matter matter) {
        var clocks = rule.clocks(matter).stream()
                .sorted(comparing(clock -> clock.opened().at()))
                .toList();
        // Without a clock only a deadline surely says nothing; the others are asked.
        var findings = clocks.isEmpty() && !(rule instanceof Deadline)
                ? rule.judge(matter).stream().sorted(comparing(Finding::at)).toList()
                : clocks.stream().map(Clock::finding).toList();
        return IntStream.range(0, findings.size())
                .mapToObj(place -> {
                    var finding = findings.get(place);
                    var clock = clocks.isEmpty() ? null : clocks.get(place);
                    return new Ruling(
                            rule,
                            finding,
                            finding.events().stream().map(matter::event).toList(),
                            Grounds.of(rule, finding, place, clock, matter));
                })
                .toList();
    }

    /** Every running of a time limit, to be drawn on a time line; in the order of {@link #judge}. */
    public List<Clock> clocks(CaseHistory history, Instant asOf) {
        var matter = Matter.of(history, asOf, this);
        return rules.stream().flatMap(rule -> rule.clocks(matter).stream()).toList();
    }

    /** The next instant at which the answer changes without a new event. */
    public Optional<Instant> nextChange(CaseHistory history, Instant asOf) {
        return judge(history, asOf).stream()
                .flatMap(finding -> finding.nextChange(asOf).stream())
                .min(Instant::compareTo);
    }

    /** Whether any rule looks at the attributes of cases or events. */
    public boolean asksForAttributes() {
        return rules.stream()
                .anyMatch(rule -> rule instanceof Required
                        || rule instanceof Recorded
                        || !rule.head().where().equals(Condition.ALWAYS));
    }

    /** The pack with one of its rules only, counted from 0. */
    public RulePack alone(int rule) {
        return new RulePack(id, version, zone, calendar, closes, custody, List.of(rules.get(rule)));
    }

    LegalTime time() {
        return new LegalTime(zone, calendar);
    }
}
