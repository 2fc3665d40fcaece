package org.mingjing.rules.explain;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjing.rules.Course;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Ruling;
import org.mingjing.rules.Wording;
import org.mingjing.rules.calendar.Due;

/** What helps an open clock, and when its light turns by itself. */
record Prospect(Ruling ruling, Instant asOf) {

    /** Empty for what has ended. */
    Optional<Outlook> outlook(Function<Function<Phrases, String>, Wording> inBoth) {
        var finding = ruling.finding();
        return switch (finding.state()) {
            case MET, LATE, SUPERSEDED, BREACH -> Optional.empty();
            case GREEN, YELLOW, RED, PAUSED, OPEN ->
                Optional.of(new Outlook(
                        finding.state(),
                        since(),
                        finding.due(),
                        inBoth.apply(this::remedy),
                        finding.nextChange(asOf).orElse(null),
                        inBoth.apply(this::turn)));
        };
    }

    private Instant since() {
        var finding = ruling.finding();
        return switch (finding.state()) {
            case YELLOW -> Objects.requireNonNull(finding.yellowFrom());
            case RED -> Objects.requireNonNull(finding.redFrom());
            case PAUSED -> standstill().from().at();
            case GREEN, OPEN, MET, LATE, SUPERSEDED, BREACH -> finding.at();
        };
    }

    private String remedy(Phrases phrases) {
        return switch (ruling.finding().state()) {
            case GREEN, YELLOW ->
                inTime(phrases, Objects.requireNonNull(ruling.finding().due()));
            case RED -> phrases.say("remedy.late", awaited(phrases), "", "", urge(phrases));
            case PAUSED ->
                phrases.say("remedy.paused", phrases.anyOf(standstill().goesOn()), "", "", urge(phrases));
            case OPEN, MET, LATE, SUPERSEDED, BREACH ->
                phrases.say("remedy.open", awaited(phrases), "", "", urge(phrases));
        };
    }

    private String inTime(Phrases phrases, Due due) {
        var until = switch (due) {
            case Due.OnDate _ -> "until.day";
            case Due.AtInstant _ -> "until.moment";
        };
        return phrases.say(
                "remedy.in-time",
                awaited(phrases),
                phrases.say(until, phrases.due(due)),
                extensions(phrases),
                urge(phrases));
    }

    private String extensions(Phrases phrases) {
        var course = ruling.grounds().course();
        return course == null
                ? ""
                : course.left().stream()
                        .map(extension -> phrases.say(
                                "remedy.extension",
                                phrases.anyOf(extension.on()),
                                phrases.length(extension.by()),
                                phrases.article(ruling.rule())))
                        .collect(Collectors.joining());
    }

    private Course.Standstill standstill() {
        return Objects.requireNonNull(
                Objects.requireNonNull(ruling.grounds().course()).standsStill());
    }

    private String awaited(Phrases phrases) {
        return phrases.anyOf(Awaited.by(ruling.rule()));
    }

    /** Whoever else has to act is urged. */
    private String urge(Phrases phrases) {
        var owner = ruling.rule().head().owner();
        return owner == null || owner == Owner.OFFICE
                ? ""
                : phrases.say("urge", phrases.say("owner." + owner.name().toLowerCase(Locale.ROOT)));
    }

    private String turn(Phrases phrases) {
        var finding = ruling.finding();
        var next = finding.nextChange(asOf);
        if (next.isEmpty()) {
            return phrases.say("turn.none");
        }
        if (next.get().equals(finding.yellowFrom())) {
            return phrases.say("turn.yellow", phrases.turn(next.get()));
        }
        return switch (Objects.requireNonNull(finding.due())) {
            case Due.OnDate _ -> phrases.say("turn.red", phrases.turn(next.get()));
            case Due.AtInstant(var instant) -> phrases.say("turn.red-after", phrases.moment(instant));
        };
    }
}
