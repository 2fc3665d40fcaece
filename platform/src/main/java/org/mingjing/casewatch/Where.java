package org.mingjing.casewatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;

/** The conditions of a list, joined by and. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * Where an officer's cases can be: in the units of his reach, in his hands, of the whole office, or read by name. It
     * only spares the database a look at all the others, whose rows it would not give him anyway.
     *
     * @param id the column with the number of the case
     */
    static Where mine(Officer officer, String table, String id) {
        var inHand =
                "%1$s.handler = any(?) or %1$s.visibility = 'OFFICE' or %2$s = any(array(select people.named('case')))"
                        .formatted(table, id);
        return officer.reach().isEmpty()
                ? new Where().and("(%s)".formatted(inHand), (Object) officer.hands())
                : new Where()
                        .and(
                                "(%s.unit_id = any(?) or %s)".formatted(table, inHand),
                                officer.reachIds(),
                                officer.hands());
    }

    Where and(String condition, Object... facts) {
        conditions.add(condition);
        values.addAll(List.of(facts));
        return this;
    }

    Where andIf(@Nullable Object value, String condition) {
        return value == null ? this : and(condition, value);
    }

    /** Who handles it: by his login, or by his name in either language. */
    Where handledBy(@Nullable String who, String table) {
        return who == null ? this : and("""
                        %1$s.handler in (
                          select ? union select login from people.officers where name_zh = ? or lower(name_en) = lower(?))""".formatted(table), who, who, who);
    }

    String sql() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> values() {
        return values;
    }
}
