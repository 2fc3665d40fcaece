package org.mingjing.rules.explain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.AtLeast;
import org.mingjing.rules.AtMost;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Course;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.DifferentActor;
import org.mingjing.rules.Exclusive;
import org.mingjing.rules.Happened;
import org.mingjing.rules.Notice;
import org.mingjing.rules.Precedence;
import org.mingjing.rules.Recorded;
import org.mingjing.rules.Required;
import org.mingjing.rules.Response;
import org.mingjing.rules.Rule;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.Ruling;
import org.mingjing.rules.SameActor;
import org.mingjing.rules.Wait;
import org.mingjing.rules.Wording;
import org.mingjing.rules.calendar.Length;

/**
 * Explains findings in the words of a pack.
 *
 * <pre>{@code
 * var explanations = new Explanations(pack.zone(), NameFiles.read(folder));
 * pack.rulings(history, asOf).forEach(ruling -> ... explanations.of(ruling, asOf) ...);
 * }</pre>
 *
 * @param zone the zone in which dates are said
 */
public record Explanations(ZoneId zone, Names names) {

    /** What is shown of one case: its findings as {@link RulePack#judge} gives them, each explained. */
    public List<Explained> of(RulePack pack, CaseHistory history, Instant asOf) {
        return pack.rulings(history, asOf).stream()
                .map(ruling -> new Explained(ruling, of(ruling, asOf)))
                .toList();
    }

    public record Explained(Ruling ruling, Explanation explanation) {}

    public Explanation of(Ruling ruling, Instant asOf) {
        return new Explanation(
                ruling.rule().head().source(),
                events(ruling),
                said(ruling, phrases -> sentence(ruling, phrases, asOf)),
                new Prospect(ruling, asOf).outlook(words -> said(ruling, words)).orElse(null));
    }

    /** A length of time in words. */
    public Wording length(Length length) {
        return new Wording(
                new Phrases(Tongue.EN, names, zone, false).length(length),
                new Phrases(Tongue.ZH, names, zone, false).length(length));
    }

    private Wording said(Ruling ruling, Function<Phrases, String> words) {
        var toTheMinute = countsInHours(ruling.rule());
        return new Wording(
                words.apply(new Phrases(Tongue.EN, names, zone, toTheMinute)),
                words.apply(new Phrases(Tongue.ZH, names, zone, toTheMinute)));
    }

    private static String sentence(Ruling ruling, Phrases phrases, Instant asOf) {
        return switch (ruling.finding().state()) {
            case BREACH -> new BreachSentence(ruling, phrases).say();
            case MET, LATE, SUPERSEDED, PAUSED, GREEN, YELLOW, RED, OPEN ->
                new ClockSentence(ruling, phrases, asOf).say();
        };
    }

    private static List<Happened> events(Ruling ruling) {
        var grounds = ruling.grounds();
        var named = ruling.events().stream().map(Happened::of);
        var earlier = Stream.ofNullable(grounds.earlier());
        return Stream.of(named, earlier, standstills(grounds.course()))
                .flatMap(events -> events)
                .distinct()
                .sorted(comparing(Happened::at))
                .toList();
    }

    private static Stream<Happened> standstills(@Nullable Course course) {
        return course == null
                ? Stream.empty()
                : course.standstills().stream()
                        .flatMap(still -> Stream.concat(Stream.of(still.from()), Stream.ofNullable(still.until())));
    }

    private static boolean countsInHours(Rule rule) {
        return switch (rule) {
            case Deadline deadline -> deadline.limit().within().isExact();
            case Response response ->
                response.limit() != null && response.limit().within().isExact();
            case Wait wait -> wait.length().isExact();
            case Notice notice -> notice.atLeast().isExact();
            case Recorded recorded -> recorded.within().isExact();
            case Precedence precedence ->
                precedence.within() != null && precedence.within().isExact();
            case AtMost _, AtLeast _, Exclusive _, DifferentActor _, SameActor _, Required _ -> false;
        };
    }
}
