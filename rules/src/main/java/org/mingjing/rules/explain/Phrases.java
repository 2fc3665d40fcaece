package org.mingjing.rules.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Activities;
import org.mingjing.rules.Grounds;
import org.mingjing.rules.Happened;
import org.mingjing.rules.Rule;
import org.mingjing.rules.Wording;
import org.mingjing.rules.calendar.Due;
import org.mingjing.rules.calendar.Length;

/**
 * The parts of a sentence in one language: events with their dates, dates, lengths, names.
 *
 * @param toTheMinute whether times of day matter, because the rule counts in hours
 */
record Phrases(Tongue tongue, Names names, ZoneId zone, boolean toTheMinute) {

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MOST = 6;

    String say(String key, Object... facts) {
        return tongue.say(key, facts);
    }

    /** What happened, on which day, and with which attributes if the rule looked at them. */
    String event(Happened happened, String attributes) {
        var name = activity(happened.activity());
        return attributes.isEmpty()
                ? say("event", name, time(happened.at()))
                : say("event.with", name, time(happened.at()), attributes);
    }

    String event(Happened happened) {
        return event(happened, "");
    }

    String activity(String activity) {
        return say("quoted", tongue.in(names.activity(activity)));
    }

    /** Any one of them. */
    String anyOf(Activities activities) {
        if (activities.names().contains(Activities.EVERY)) {
            return say("any-event");
        }
        return listed(activities.names().stream().map(this::activity).toList(), "or");
    }

    String attributes(List<String> attributes) {
        return listed(
                attributes.stream()
                        .map(attribute -> say("quoted", tongue.in(names.attribute(attribute))))
                        .toList(),
                "and");
    }

    private String listed(List<String> words, String lastly) {
        if (words.size() > MOST) {
            return say("and-so-on", String.join(say("comma"), words.subList(0, MOST)));
        }
        var before = words.subList(0, Math.max(0, words.size() - 1));
        return before.isEmpty()
                ? String.join("", words)
                : String.join(say("comma"), before) + say(lastly) + words.getLast();
    }

    /** The attributes that a condition looked at, with their values. */
    String attributes(Grounds grounds) {
        return grounds.attributes().entrySet().stream()
                .map(looked -> attribute(looked.getKey(), looked.getValue()))
                .collect(Collectors.joining(say("how.between")));
    }

    /** An attribute with its value, as a condition looks at it: {@code event.measure}. */
    private String attribute(String looked, Object value) {
        var name = looked.substring(looked.indexOf('.') + 1);
        return say("attribute", tongue.in(names.attribute(name)), value(name, value));
    }

    private String value(String attribute, Object value) {
        return switch (value) {
            case Boolean truth -> say(truth ? "yes" : "no");
            case Instant at -> moment(at);
            case Number number ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> tongue.in(names.value(attribute, value.toString()));
        };
    }

    String time(Instant at) {
        return toTheMinute ? moment(at) : date(LocalDate.ofInstant(at, zone));
    }

    String due(Due due) {
        return switch (due) {
            case Due.OnDate(var date) -> date(date);
            case Due.AtInstant(var instant) -> moment(instant);
        };
    }

    String date(LocalDate date) {
        return tongue.dates().format(date);
    }

    /** When a light turns: a day that begins, or a time of day. */
    String turn(Instant at) {
        return LocalTime.ofInstant(at, zone).equals(LocalTime.MIDNIGHT)
                ? date(LocalDate.ofInstant(at, zone))
                : moment(at);
    }

    String moment(Instant at) {
        return say("moment", date(LocalDate.ofInstant(at, zone)), TIME_OF_DAY.format(LocalTime.ofInstant(at, zone)));
    }

    String length(Length length) {
        return say("length." + length.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'), length.amount());
    }

    /** Where the rule is written, in brackets behind a sentence; nothing if the pack does not say. */
    String article(Rule rule) {
        return article(rule.head().source());
    }

    private String article(@Nullable Wording source) {
        return source == null ? "" : say("article", tongue.in(source));
    }
}
