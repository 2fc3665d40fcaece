package org.mingjing.responsibilities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Seat.Holder;
import org.mingjing.vocabulary.Texts;

/** What a post has to do: an item of a list of responsibilities, with the officers who hold the post today. */
public record Duty(
        long id,
        long listId,
        Texts list,
        String no,
        long postId,
        String postKey,
        Texts post,
        long unitId,
        Texts unit,
        List<Holder> holders,
        Texts text,
        Texts standard,
        Texts basis,
        Texts evidence,
        String theme,
        Cadence cadence,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Duty {
        holders = List.copyOf(holders);
    }

    public boolean hasNobody() {
        return holders.isEmpty();
    }
}
