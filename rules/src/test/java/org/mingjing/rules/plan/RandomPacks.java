package org.mingjing.rules.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Activities;
import org.mingjing.rules.AtLeast;
import org.mingjing.rules.AtMost;
import org.mingjing.rules.Condition;
import org.mingjing.rules.Custody;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.DifferentActor;
import org.mingjing.rules.Exclusive;
import org.mingjing.rules.Extension;
import org.mingjing.rules.Head;
import org.mingjing.rules.Limit;
import org.mingjing.rules.Notice;
import org.mingjing.rules.Pause;
import org.mingjing.rules.Precedence;
import org.mingjing.rules.Recorded;
import org.mingjing.rules.Required;
import org.mingjing.rules.Response;
import org.mingjing.rules.Rule;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.SameActor;
import org.mingjing.rules.Validity;
import org.mingjing.rules.Wait;
import org.mingjing.rules.Wording;
import org.mingjing.rules.calendar.Length;
import org.mingjing.rules.calendar.Unit;
import org.mingjing.rules.calendar.WorkingCalendar;

/** Packs of every kind and clause, over the activities {@code a} to {@code g}. */
final class RandomPacks {

    static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g");

    private static final Condition N_OVER_ONE =
            (ofCase, ofEvent) -> ofEvent.get("n") instanceof Long n && n > 1 && ofCase.containsKey("known");

    static final Wording ARTICLE = new Wording("Article 7", "第七条");

    private RandomPacks() {}

    static Arbitrary<RulePack> packs() {
        return Combinators.combine(
                        Arbitraries.of("UTC", "Asia/Shanghai", "Europe/Berlin").map(ZoneId::of),
                        Arbitraries.of(Activities.NONE, Activities.of("f"), Activities.of("f", "c")),
                        custody(),
                        rules().list().ofMinSize(1).ofMaxSize(4))
                .as((zone, closes, custody, rules) ->
                        new RulePack("random", "1", zone, WorkingCalendar.weekends(), closes, custody, rules));
    }

    private static Arbitrary<@Nullable Custody> custody() {
        return Combinators.combine(activities(), activities()).as(Custody::new).injectNull(0.6);
    }

    static Arbitrary<Rule> rules() {
        return Arbitraries.oneOf(
                deadlines(),
                deadlines(),
                with((head, one, other) -> new AtMost(head, one, 1)),
                with((head, one, other) -> new AtLeast(head, one, 2)),
                Combinators.combine(
                                heads(),
                                activities(),
                                activities(),
                                length(false).injectNull(0.4))
                        .as(Precedence::new),
                Combinators.combine(heads(), activities(), activities(), limits().injectNull(0.4))
                        .as(Response::new),
                with((head, one, other) -> new Exclusive(head, one)),
                with(DifferentActor::new),
                with(SameActor::new),
                with((head, one, other) -> new Required(head, one, List.of("n", "recorded"))),
                Combinators.combine(heads(), activities(), activities(), length(false))
                        .as(Wait::new),
                Combinators.combine(heads(), activities(), activities(), length(false))
                        .as(Notice::new),
                Combinators.combine(heads(), activities(), length(false)).as(Recorded::new));
    }

    private interface OfTwo {
        Rule rule(Head head, Activities one, Activities other);
    }

    private static Arbitrary<Rule> with(OfTwo kind) {
        return Combinators.combine(heads(), activities(), activities()).as(kind::rule);
    }

    private static Arbitrary<Rule> deadlines() {
        return limits().flatMap(limit -> Combinators.combine(
                        heads(),
                        activities(),
                        activities(),
                        Arbitraries.of(Activities.NONE, Activities.of("d"), Activities.of("a")),
                        extensions(limit).list().ofMaxSize(2),
                        Combinators.combine(activities(), activities())
                                .as(Pause::new)
                                .list()
                                .ofMaxSize(2))
                .as((head, start, stop, restart, extensions, pauses) ->
                        new Deadline(head, start, stop, restart, limit, extensions, pauses)));
    }

    private static Arbitrary<Extension> extensions(Limit limit) {
        return Combinators.combine(
                        activities(),
                        limit.within().isExact() ? length(true) : length(false).filter(by -> !by.isExact()),
                        Arbitraries.integers().between(1, 2))
                .as(Extension::new);
    }

    private static Arbitrary<Limit> limits() {
        return length(false)
                .flatMap(within -> Combinators.combine(
                                Arbitraries.of(true, false),
                                length(within.isExact()).injectNull(0.3))
                        .as((rolls, warn) -> new Limit(within, rolls, warn)));
    }

    private static Arbitrary<Length> length(boolean fixed) {
        var units = Arbitraries.of(Unit.values()).filter(unit -> !fixed || unit.isFixed());
        return units.flatMap(
                unit -> Arbitraries.integers().between(0, mostOf(unit)).map(amount -> new Length(amount, unit)));
    }

    private static int mostOf(Unit unit) {
        return switch (unit) {
            case HOURS -> 100;
            case DAYS -> 9;
            case WORKING_DAYS -> 6;
            case WEEKS, MONTHS, YEARS -> 1;
        };
    }

    private static Arbitrary<Head> heads() {
        return Combinators.combine(
                        Arbitraries.of("rule", "other"),
                        Arbitraries.of(
                                Validity.ALWAYS,
                                Validity.ALWAYS,
                                new Validity(LocalDate.parse("2026-03-27"), null),
                                new Validity(LocalDate.parse("2026-03-25"), LocalDate.parse("2026-04-02"))),
                        Arbitraries.of(Condition.ALWAYS, Condition.ALWAYS, N_OVER_ONE))
                .as((id, valid, where) -> new Head(id, null, ARTICLE, null, null, valid, where));
    }

    private static Arbitrary<Activities> activities() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        12,
                        Arbitraries.of(NAMES).set().ofMinSize(1).ofMaxSize(2).map(Activities::new)),
                Tuple.of(1, Arbitraries.just(new Activities(Set.of(Activities.EVERY)))));
    }
}
