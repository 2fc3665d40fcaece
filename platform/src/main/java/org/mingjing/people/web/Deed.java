package org.mingjing.people.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.mingjing.trail.Line;
import org.mingjing.web.Frame;
import org.springframework.context.NoSuchMessageException;

/** A line of the trail as its officer reads it: when, and what in a sentence. */
public record Deed(String when, String what) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static Deed of(Line line, Frame frame) {
        var at = LocalDateTime.ofInstant(line.at(), frame.zone());
        return new Deed(
                "%s %s".formatted(frame.words().date(at.toLocalDate()), TIME.format(at)), sentence(line, frame));
    }

    /** The trail outlives the words: a line of an older version may have lost its sentence. */
    private static String sentence(Line line, Frame frame) {
        try {
            var facts = line.facts().stream().map(Deed::fact).toArray();
            return frame.say("trail." + line.what(), facts);
        } catch (NoSuchMessageException older) {
            return frame.say("people.deed-without-words", line.what(), String.join(", ", line.facts()));
        }
    }

    private static Object fact(String written) {
        return DATE.matcher(written).matches() ? LocalDate.parse(written) : written;
    }
}
