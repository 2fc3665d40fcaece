package org.mingjing.rules.pack;

import static java.util.Comparator.comparingInt;

import java.util.Collection;

/** Finds the word that was probably meant. */
final class Spelling {

    private Spelling() {}

    /** {@code , did you mean "within"?}; if nothing is near, the words there are. */
    static String hint(String written, Collection<String> words) {
        return words.stream()
                .filter(word -> distance(written, word) < Math.min(3, word.length()))
                .min(comparingInt(word -> distance(written, word)))
                .map(", did you mean \"%s\"?"::formatted)
                .orElseGet(() -> ", expected one of " + String.join(", ", words));
    }

    // Edits of one letter from one word to the other; swapping two neighbours counts as two.
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
