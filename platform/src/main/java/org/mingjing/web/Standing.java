package org.mingjing.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Sentence;

/**
 * How one unit stands in one theme of the board, in facts: the board makes the light of them, and sums them up the tree.
 *
 * @param theme a theme of the pack's {@code themes.yaml}
 * @param red how many things are past their limit or breached and not put right
 * @param yellow how many will be soon
 * @param green how many are as they should be
 * @param since the day on which the oldest red thing, or without one the oldest yellow thing, turned so
 * @param because the sentence about the one that hurts most
 * @param remedy what turns the light green again
 * @param evidence the address of the list of exactly these things
 */
public record Standing(
        long unitId,
        String theme,
        int red,
        int yellow,
        int green,
        @Nullable LocalDate since,
        @Nullable Sentence because,
        @Nullable Sentence remedy,
        String evidence) {

    /** A module's contribution to the board. At most two statements, whatever the number of units. */
    public interface Source {
        List<Standing> standings(Officer officer);
    }
}
