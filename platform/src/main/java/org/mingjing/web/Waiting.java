package org.mingjing.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;

/**
 * One thing that waits for an officer, as a card on Today.
 *
 * @param what what is to be done
 * @param why why it is his: the post and the duty or the problem behind it
 * @param action a key of the message files: the verb with its object on the button
 * @param act where the card's own form goes (a POST with {@code note} and {@code file}), or null where the card only
 *     leads to {@code open}
 * @param open the page of the thing
 */
public record Waiting(
        Texts what,
        Sentence why,
        LocalDate dueOn,
        Light light,
        String action,
        @Nullable String act,
        String open) {}
