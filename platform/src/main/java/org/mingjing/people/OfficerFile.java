package org.mingjing.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Texts;

/**
 * An officer with all posts that he held, holds or will hold.
 *
 * @param opening how his sign-in was opened last; null if nobody opened one by hand
 */
public record OfficerFile(
        long id,
        String login,
        Texts name,
        boolean hasSignIn,
        @Nullable Opening opening,
        List<Held> posts) {

    public OfficerFile {
        posts = List.copyOf(posts);
    }

    /** Whether he signs in with a password that he alone knows, not with a start password. */
    public boolean hasOwnPassword() {
        return hasSignIn && (opening == null || opening.chosenAt() != null);
    }

    /** Who opened a sign-in, and when; and when its officer chose a password of his own. */
    public record Opening(String by, Instant at, @Nullable Instant chosenAt) {}

    /** A post and the period. */
    public record Held(
            long appointmentId,
            Texts post,
            long unitId,
            Texts unit,
            LocalDate from,
            @Nullable LocalDate to) {

        public boolean isOn(LocalDate day) {
            return new Validity(from, to).includes(day);
        }
    }
}
