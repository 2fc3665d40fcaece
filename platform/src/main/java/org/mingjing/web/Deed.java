package org.mingjing.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.Line;
import org.mingjing.trail.Trail.Placed;
import org.springframework.context.NoSuchMessageException;

/**
 * A line of the trail as its officer reads it: when, what in a sentence, and its place in the log.
 *
 * @param line the number of the line
 * @param place null while the line waits for it
 */
public record Deed(
        String when, String what, long line, @Nullable Long place) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public static Deed of(Placed placed, Frame frame) {
        var line = placed.line();
        var at = LocalDateTime.ofInstant(line.at(), frame.zone());
        return new Deed(
                "%s %s".formatted(frame.words().date(at.toLocalDate()), TIME.format(at)),
                sentence(line, frame),
                line.id(),
                placed.place());
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
