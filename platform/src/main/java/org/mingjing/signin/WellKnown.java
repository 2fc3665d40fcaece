package org.mingjing.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingjing.vocabulary.Texts;

/**
 * What a guesser tries first: the words of {@code well-known.txt}, names of the office and of the person, and runs of signs
 * such as {@code aaaa}, {@code 4567} or {@code cba}. Start at {@link #leftOver}.
 */
final class WellKnown {

    private static final int SHORTEST_RUN = 3;
    private static final int SHORTEST_LATIN = 4;
    private static final int SHORTEST_HAN = 2;

    private final List<String> words;

    private WellKnown(List<String> words) {
        this.words = words;
    }

    static WellKnown read() {
        try (var file = WellKnown.class.getResourceAsStream("/signin/well-known.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new WellKnown(text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split(" ")))
                    .filter(word -> !word.isEmpty())
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The letters and digits of a password that are left when all that is well known is taken away, in small letters. */
    String leftOver(String password, Collection<String> names) {
        var left = plain(password);
        var known = Stream.concat(words.stream(), names.stream().flatMap(WellKnown::parts))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (var word : known) {
            left = left.replace(word, " ");
        }
        return withoutRuns(left).replace(" ", "");
    }

    /** The words by which a name is tried: in both languages, whole and in parts. */
    static Stream<String> words(Texts name) {
        return Stream.of(name.en(), name.zh());
    }

    private static Stream<String> parts(String name) {
        return Stream.concat(Stream.of(name), Stream.of(name.split("[^\\p{L}\\p{N}]+")))
                .map(WellKnown::plain)
                .filter(WellKnown::isLongEnough);
    }

    private static boolean isLongEnough(String word) {
        var han = word.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN);
        return word.length() >= (han ? SHORTEST_HAN : SHORTEST_LATIN);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String withoutRuns(String text) {
        var left = new StringBuilder();
        var from = 0;
        while (from < text.length()) {
            var run = run(text, from);
            if (run < SHORTEST_RUN) {
                left.append(text.charAt(from));
                from++;
            } else {
                from += run;
            }
        }
        return left.toString();
    }

    /** How many signs from here on go in even steps: the same, the next, or the one before. */
    private static int run(String text, int from) {
        var longest = 1;
        for (var step = -1; step <= 1; step++) {
            var to = from + 1;
            while (to < text.length() && text.charAt(to) - text.charAt(to - 1) == step) {
                to++;
            }
            longest = Math.max(longest, to - from);
        }
        return longest;
    }
}
