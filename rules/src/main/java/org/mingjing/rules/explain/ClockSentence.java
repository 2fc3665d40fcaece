package org.mingjing.rules.explain;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.mingjing.rules.Course;
import org.mingjing.rules.Happened;
import org.mingjing.rules.Ruling;
import org.mingjing.rules.calendar.Due;

/** The sentence of a clock: how it began, how its due date came about, and how it ended or stands. */
record ClockSentence(Ruling ruling, Phrases phrases, Instant asOf) {

    String say() {
        var state = ruling.finding().state();
        return switch (state) {
            case MET -> say(isStopped() ? "clock.met" : "clock.met-closed", last(), "");
            case LATE ->
                say(
                        isStopped() ? "clock.late" : "clock.late-closed",
                        last(),
                        over(ruling.events().getLast().at()));
            case SUPERSEDED -> say("clock.superseded", last(), "");
            case PAUSED -> say("clock.paused", stoodStillFrom(), "");
            case GREEN -> say("clock.green", "", left());
            case YELLOW -> say("clock.yellow", yellowFrom(), left());
            case RED -> say("clock.red", "", over(asOf));
            case OPEN -> say("clock.open", "", "");
            case BREACH -> throw new IllegalStateException("a breach is no clock");
        };
    }

    /** Facts 0 to 5: how it began, when it is due, the other event, a span, the article, what is awaited. */
    private String say(String key, String other, String span) {
        return phrases.say(
                key,
                phrases.event(Happened.of(ruling.events().getFirst()), phrases.attributes(ruling.grounds())),
                due(),
                other,
                span,
                phrases.article(ruling.rule()),
                phrases.anyOf(Awaited.by(ruling.rule())));
    }

    private boolean isStopped() {
        return Awaited.by(ruling.rule()).include(ruling.events().getLast());
    }

    private String last() {
        return phrases.event(Happened.of(ruling.events().getLast()));
    }

    private String stoodStillFrom() {
        return phrases.event(Objects.requireNonNull(course().standsStill()).from());
    }

    private String yellowFrom() {
        return phrases.turn(Objects.requireNonNull(ruling.finding().yellowFrom()));
    }

    private Course course() {
        return Objects.requireNonNull(ruling.grounds().course());
    }

    private String due() {
        var due = ruling.finding().due();
        if (due == null) {
            return "";
        }
        var how = how(due);
        return how.isEmpty() ? phrases.say("due.day", phrases.due(due)) : phrases.say("due.how", phrases.due(due), how);
    }

    private String how(Due due) {
        var course = ruling.grounds().course();
        if (course == null) {
            return "";
        }
        var how = new ArrayList<String>();
        course.extensions()
                .forEach(extended -> how.add(
                        phrases.say("how.extended", phrases.event(extended.by()), phrases.length(extended.length()))));
        for (var still : course.standstills()) {
            if (still.until() != null) {
                how.add(phrases.say("how.stood-still", phrases.event(still.from()), phrases.event(still.until())));
            }
        }
        if (course.heldByCustody()) {
            how.add(phrases.say("how.custody"));
        }
        if (!course.unrolled().equals(due)) {
            how.add(phrases.say("how.rolled", phrases.due(course.unrolled())));
        }
        return String.join(phrases.say("how.between"), how);
    }

    private String left() {
        return switch (Objects.requireNonNull(ruling.finding().due())) {
            case Due.OnDate(var date) -> phrases.say("left.days", DAYS.between(date(asOf), date));
            case Due.AtInstant(var instant) -> phrases.say("left.hours", HOURS.between(asOf, instant));
        };
    }

    private String over(Instant at) {
        return switch (Objects.requireNonNull(ruling.finding().due())) {
            case Due.OnDate(var date) -> phrases.say("over.days", DAYS.between(date, date(at)));
            case Due.AtInstant(var instant) -> phrases.say("over.hours", HOURS.between(instant, at));
        };
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, phrases.zone());
    }
}
