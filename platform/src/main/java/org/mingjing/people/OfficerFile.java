package org.mingjing.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Texts;

/** An officer with all posts that he held, holds or will hold. */
public record OfficerFile(
        long id, String login, Texts name, @Nullable String signInOpenedBy, boolean hasSignIn, List<Held> posts) {

    public OfficerFile {
        posts = List.copyOf(posts);
    }

    /** A post and the period. */
    public record Held(
            long appointmentId,
            Texts post,
            Texts unit,
            LocalDate from,
            @Nullable LocalDate to) {

        public boolean isOn(LocalDate day) {
            return new Validity(from, to).includes(day);
        }
    }
}
