package org.mingjing.people;

import java.util.List;
import org.mingjing.vocabulary.Texts;

/** A post with those who hold it on a day: one, or nobody. */
public record Seat(long postId, String key, Texts title, String role, long unitId, Texts unit, List<Holder> holders) {

    public Seat {
        holders = List.copyOf(holders);
    }

    /** An officer who holds the post. */
    public record Holder(long officerId, String login, Texts name) {}

    public boolean isVacant() {
        return holders.isEmpty();
    }
}
