package org.mingjing.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Refusal;

/** From a day to a day, both inclusive; without an end, until further notice. */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new Refusal("people.ends-before-it-begins", to, from);
        }
    }

    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    public boolean overlaps(Validity other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
