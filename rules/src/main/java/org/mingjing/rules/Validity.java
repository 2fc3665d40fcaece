package org.mingjing.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates on which a rule is in force, both included; absent is without end. */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Validity ALWAYS = new Validity(null, null);

    public boolean includes(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
    }
}
