package org.mingjing.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Texts;
import org.mingjing.vocabulary.Visibility;

/**
 * An order before it is issued.
 *
 * @param fact the fact behind it, such as {@code finding/12}; null for a problem that was found otherwise
 * @param postId the post that has to put it right
 */
public record Draft(
        @Nullable String fact,
        Texts title,
        Texts because,
        Severity severity,
        long unitId,
        @Nullable Long postId,
        LocalDate dueOn,
        Visibility visibility) {

    /** With what the issuer chose. */
    public Draft with(Severity chosen, long post, LocalDate due) {
        return new Draft(fact, title, because, chosen, unitId, post, due, visibility);
    }
}
