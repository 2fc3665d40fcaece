package org.mingjing.rules.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Activities;
import org.mingjing.rules.AtLeast;
import org.mingjing.rules.AtMost;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.DifferentActor;
import org.mingjing.rules.Event;
import org.mingjing.rules.Exclusive;
import org.mingjing.rules.Head;
import org.mingjing.rules.Limit;
import org.mingjing.rules.Notice;
import org.mingjing.rules.Precedence;
import org.mingjing.rules.Recorded;
import org.mingjing.rules.Required;
import org.mingjing.rules.Response;
import org.mingjing.rules.Rule;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.SameActor;
import org.mingjing.rules.Wait;
import org.mingjing.rules.calendar.WrittenTime;

/**
 * A second reading of the meaning of the rules, slow and sharing no code with the first: each kind is the sentence of the
 * law, asked of every pair of events. A row is {@code rule,state,at,due,events}.
 */
final class SlowReading {

    private final RulePack pack;
    private final CaseHistory history;
    private final List<Event> events;
    private final Instant asOf;
    private final SlowDates dates;

    SlowReading(RulePack pack, CaseHistory history, Instant asOf) {
        this.pack = pack;
        this.history = history;
        this.asOf = asOf;
        this.events = history.events().stream()
                .filter(event -> !event.at().isAfter(asOf))
                .sorted(Comparator.comparing(Event::at))
                .toList();
        this.dates = new SlowDates(pack.zone());
    }

    List<String> rows() {
        return pack.rules().stream().flatMap(rule -> rows(rule).stream()).toList();
    }

    private List<String> rows(Rule rule) {
        return switch (rule) {
            case Deadline deadline -> new SlowStopwatch(deadline, this).rows();
            case Response response -> new SlowResponse(response, this).rows();
            case AtMost(var head, var activity, var times) ->
                breaches(head, activity, i -> count(head, activity, i) > times);
            case AtLeast(var head, var activity, var times) -> {
                var closing = all().filter(i -> pack.closes().include(event(i))).findFirst();
                yield closing.isPresent() && count(head, activity, closing.getAsInt()) < times
                        ? List.of(breach(head, closing.getAsInt()))
                        : List.of();
            }
            case Precedence(var head, var activity, var needs, var within) ->
                breaches(
                        head,
                        activity,
                        i -> before(i)
                                .noneMatch(j -> needs.include(event(j))
                                        && (within == null || dates.isInTime(at(i), dates.due(at(j), within)))));
            case Exclusive(var head, var activities) -> exclusive(head, activities);
            case DifferentActor(var head, var one, var other) -> different(head, one, other);
            case SameActor(var head, var one, var other) -> same(head, one, other);
            case Required(var head, var activity, var attributes) ->
                breaches(
                        head,
                        activity,
                        i -> attributes.stream()
                                .anyMatch(name -> isEmpty(event(i).attributes().get(name))));
            case Wait(var head, var start, var activity, var length) ->
                breaches(head, activity, i -> {
                    var latest = before(i).filter(j -> start.include(event(j))).max();
                    if (latest.isEmpty()) {
                        return false;
                    }
                    var end = dates.due(at(latest.getAsInt()), length);
                    return end.exact() == null ? dates.isInTime(at(i), end) : at(i).isBefore(end.exact());
                });
            case Notice(var head, var activity, var before, var atLeast) ->
                breaches(
                        head,
                        before,
                        i -> before(i)
                                .noneMatch(j -> activity.include(event(j))
                                        && dates.isReached(at(i), dates.due(at(j), atLeast))));
            case Recorded(var head, var activity, var within) ->
                breaches(head, activity, i -> {
                    var recorded = recorded(event(i));
                    return recorded != null && !dates.isInTime(recorded, dates.due(at(i), within));
                });
        };
    }

    private List<String> breaches(Head head, Activities activity, Predicate<Integer> isBreach) {
        return all().filter(i -> occurs(head, activity, i))
                .filter(i -> isBreach.test(i))
                .mapToObj(i -> breach(head, i))
                .toList();
    }

    private List<String> exclusive(Head head, Activities activities) {
        var seen = all().filter(i -> occurs(head, activities, i)).boxed().toList();
        for (var i : seen) {
            var distinct = new TreeSet<String>();
            seen.stream().filter(j -> j <= i).forEach(j -> distinct.add(event(j).activity()));
            if (distinct.size() == 2) {
                return List.of(breach(head, seen.getFirst(), i));
            }
        }
        return List.of();
    }

    private List<String> different(Head head, Activities one, Activities other) {
        var rows = new ArrayList<String>();
        all().filter(i -> occurs(head, one, i) || occurs(head, other, i))
                .forEach(i -> before(i)
                        .filter(j -> areTheTwo(head, one, other, j, i))
                        .filter(j -> Objects.equals(event(j).actor(), event(i).actor()))
                        .findFirst()
                        .ifPresent(j -> rows.add(breach(head, j, i))));
        return rows;
    }

    private List<String> same(Head head, Activities one, Activities other) {
        var rows = new ArrayList<String>();
        all().filter(i -> occurs(head, one, i) || occurs(head, other, i))
                .forEach(i -> before(i).filter(j -> areTheTwo(head, one, other, j, i)).max().stream()
                        .filter(j -> !Objects.equals(event(j).actor(), event(i).actor()))
                        .forEach(j -> rows.add(breach(head, j, i))));
        return rows;
    }

    private boolean areTheTwo(Head head, Activities one, Activities other, int j, int i) {
        return event(i).actor() != null
                && event(j).actor() != null
                && ((occurs(head, one, j) && occurs(head, other, i))
                        || (occurs(head, other, j) && occurs(head, one, i)));
    }

    SlowDates.Due rolled(SlowDates.Due due, Limit limit) {
        var date = due.date();
        return date == null || !limit.rolls() || isInCustody(date) ? due : dates.rolled(date);
    }

    private boolean isInCustody(LocalDate date) {
        var custody = pack.custody();
        return custody != null
                && all()
                        .filter(i -> !dates.dateOf(at(i)).isAfter(date))
                        .filter(i -> custody.from().include(event(i))
                                || custody.until().include(event(i)))
                        .max()
                        .stream()
                        .anyMatch(i -> custody.from().include(event(i)));
    }

    String light(SlowDates.Due due, Limit limit) {
        if (!dates.isInTime(asOf, due)) {
            return "red";
        }
        return limit.warn() != null && dates.isWarned(asOf, due, limit.warn()) ? "yellow" : "green";
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank());
    }

    private static @Nullable Instant recorded(Event event) {
        var value = event.attributes().get("recorded");
        return value instanceof String text
                ? WrittenTime.read(text, ZoneOffset.UTC).orElse(null)
                : (Instant) value;
    }

    boolean occurs(Head head, Activities activity, int i) {
        var date = dates.dateOf(at(i));
        var from = head.valid().from();
        var until = head.valid().until();
        return activity.include(event(i))
                && (from == null || !date.isBefore(from))
                && (until == null || !date.isAfter(until))
                && head.where().holds(history.attributes(), event(i).attributes());
    }

    private long count(Head head, Activities activity, int upTo) {
        return all().filter(i -> i <= upTo && occurs(head, activity, i)).count();
    }

    IntStream all() {
        return IntStream.rangeClosed(1, events.size());
    }

    private IntStream before(int position) {
        return IntStream.range(1, position);
    }

    Event event(int position) {
        return events.get(position - 1);
    }

    Instant at(int position) {
        return event(position).at();
    }

    boolean closes(int position) {
        return pack.closes().include(event(position));
    }

    SlowDates dates() {
        return dates;
    }

    private String breach(Head head, int... positions) {
        return row(head, "breach", at(positions[positions.length - 1]), "", positions);
    }

    String row(Head head, String state, Instant at, String due, int... positions) {
        var named = IntStream.of(positions).distinct().mapToObj(String::valueOf).toList();
        return "%s,%s,%s,%s,%s".formatted(head.id(), state, at, due, String.join(" ", named));
    }
}
