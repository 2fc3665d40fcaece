package org.mingjing.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Texts;

/**
 * One thing that waits for an officer, as a card on Today.
 *
 * @param why why it is his: the post and the duty behind it
 * @param action a key of the message files: the verb with its object on the button
 * @param act where the card's own form goes (a POST with a note and a file), or null where the card only leads to
 *     {@code open}
 * @param open the page of the thing
 */
public record Waiting(
        Texts what,
        Texts why,
        LocalDate dueOn,
        Light light,
        String action,
        @Nullable String act,
        String open) {}
