package org.mingjing.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every rule says of itself, and the events it is limited to.
 *
 * @param covers the entries of the office's own register of limits and checks that the rule carries
 */
public record Head(
        String id,
        @Nullable Wording title,
        @Nullable Wording source,
        @Nullable Owner owner,
        @Nullable Severity severity,
        Validity valid,
        Condition where,
        List<String> covers) {

    public Head {
        covers = List.copyOf(covers);
    }

    public Head(
            String id,
            @Nullable Wording title,
            @Nullable Wording source,
            @Nullable Owner owner,
            @Nullable Severity severity,
            Validity valid,
            Condition where) {
        this(id, title, source, owner, severity, valid, where, List.of());
    }

    public static Head of(String id) {
        return new Head(id, null, null, null, null, Validity.ALWAYS, Condition.ALWAYS);
    }

    boolean covers(Event event, Matter matter) {
        return valid.includes(matter.dateOf(event))
                && where.holds(matter.history().attributes(), event.attributes());
    }
}
