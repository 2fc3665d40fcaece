package org.mingjing.rules;

import org.jspecify.annotations.Nullable;

/** What every rule says of itself, and the events it is limited to. */
public record Head(
        String id,
        @Nullable Wording title,
        @Nullable Wording source,
        @Nullable Owner owner,
        @Nullable Severity severity,
        Validity valid,
        Condition where) {

    public static Head of(String id) {
        return new Head(id, null, null, null, null, Validity.ALWAYS, Condition.ALWAYS);
    }

    boolean covers(Event event, Matter matter) {
        return valid.includes(matter.dateOf(event))
                && where.holds(matter.history().attributes(), event.attributes());
    }
}
