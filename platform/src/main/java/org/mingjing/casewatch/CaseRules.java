package org.mingjing.casewatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Clock;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.Finding;
import org.mingjing.rules.Recorded;
import org.mingjing.rules.Required;
import org.mingjing.rules.Response;
import org.mingjing.rules.Rule;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.Ruling;
import org.mingjing.rules.calendar.UnknownYear;

/** The rules of a kind of case. Each is asked alone, so that one which cannot be judged hides no other. */
final class CaseRules {

    /** By what a case is judged whose kind has no rules. */
    static final String NO_RULES = "-";

    static final CaseRules NONE = new CaseRules(null, List.of(), UnaryOperator.identity());

    private final @Nullable RulePack whole;
    private final List<RulePack> alone;
    private final UnaryOperator<LocalDate> lastDayOfBreach;
    private final Map<String, Rule> byId = new HashMap<>();

    private CaseRules(@Nullable RulePack whole, List<RulePack> alone, UnaryOperator<LocalDate> lastDayOfBreach) {
        this.whole = whole;
        this.alone = alone;
        this.lastDayOfBreach = lastDayOfBreach;
        alone.forEach(
                one -> byId.put(one.rules().getFirst().head().id(), one.rules().getFirst()));
    }

    /**
     * The rules of a pack.
     *
     * @param lastDayOfBreach for the day on which a case ended, the last one on which its breaches stand
     */
    static CaseRules of(RulePack pack, UnaryOperator<LocalDate> lastDayOfBreach) {
        return new CaseRules(
                pack,
                pack.rules().stream()
                        .map(rule -> new RulePack(
                                pack.id(),
                                pack.version(),
                                pack.zone(),
                                pack.calendar(),
                                pack.closes(),
                                pack.custody(),
                                List.of(rule)))
                        .toList(),
                lastDayOfBreach);
    }

    /** The pack and version by which a case is judged. */
    String version() {
        return whole == null ? NO_RULES : whole.id() + " " + whole.version();
    }

    /** The zone in which the rules count dates. */
    ZoneId zone() {
        return whole == null ? ZoneOffset.UTC : whole.zone();
    }

    Optional<Rule> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Rule> all() {
        return alone.stream().map(one -> one.rules().getFirst()).toList();
    }

    /** Whether the rules count time, so that what they say belongs to the limits and not to the process. */
    static boolean isClock(Rule rule) {
        return rule instanceof Deadline || (rule instanceof Response response && response.limit() != null);
    }

    /** Whether the rule asks for an entry, so that what it finds is mended in the data. */
    static boolean isAboutData(Rule rule) {
        return rule instanceof Required || rule instanceof Recorded;
    }

    /** Until when its breaches stand; empty as long as the case is open. */
    Optional<Instant> breachesStandUntil(CaseHistory history) {
        return ended(history)
                .map(end -> lastDayOfBreach.apply(LocalDate.ofInstant(end, zone())))
                .map(last -> last.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    // Where the pack names no closing activity, the last event counts as the end of a case.
    private Optional<Instant> ended(CaseHistory history) {
        return whole == null || whole.closes().names().isEmpty()
                ? Optional.of(history.events().getLast().at())
                : closing(history);
    }

    /** The instant at which the case ended, if it did. */
    Optional<Instant> closing(CaseHistory history) {
        return whole == null
                ? Optional.empty()
                : history.events().stream()
                        .filter(whole.closes()::include)
                        .map(org.mingjing.rules.Event::at)
                        .findFirst();
    }

    /** What every rule says, and of those that cannot be judged why. */
    List<Judged> judge(CaseHistory history, Instant now) {
        var said = new ArrayList<Judged>();
        for (var one : alone) {
            var rule = one.rules().getFirst();
            try {
                one.rulings(history, now).forEach(ruling -> said.add(new Judged(rule, ruling, null)));
            } catch (UnknownYear notHeld) {
                said.add(new Judged(rule, null, notHeld.year()));
            }
        }
        return said;
    }

    /** The clocks of the case, to be drawn; those that cannot be judged are left out. */
    List<Clock> clocks(CaseHistory history, Instant now) {
        return alone.stream().flatMap(one -> clocks(one, history, now).stream()).toList();
    }

    private static List<Clock> clocks(RulePack one, CaseHistory history, Instant now) {
        try {
            return one.clocks(history, now);
        } catch (UnknownYear notHeld) {
            return List.of(); // the findings name the rule and the year
        }
    }

    /** Whether somebody is in custody at the end of what is known; empty where the kind knows no custody. */
    Optional<Boolean> custody(CaseHistory history, Instant now) {
        if (whole == null || whole.custody() == null) {
            return Optional.empty();
        }
        var custody = whole.custody();
        for (var event : history.events().reversed()) {
            if (event.at().isAfter(now)) {
                continue;
            }
            if (custody.from().include(event)) {
                return Optional.of(true);
            }
            if (custody.until().include(event)) {
                return Optional.of(false);
            }
        }
        return Optional.of(false);
    }

    /** What one rule says once: a finding, or the year without which it cannot say anything. */
    record Judged(
            Rule rule, @Nullable Ruling ruling, @Nullable Integer unknownYear) {

        @Nullable
        Finding finding() {
            return ruling == null ? null : ruling.finding();
        }
    }
}
