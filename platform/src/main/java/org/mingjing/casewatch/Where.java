package org.mingjing.casewatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;

/** The conditions of a list, joined by and. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** What an officer may read: what is of a unit in his reach, and what he handles. */
    static Where mine(Officer officer, String table) {
        return officer.reach().isEmpty()
                ? new Where().and(table + ".handler = ?", officer.login())
                : new Where()
                        .and(
                                "(%1$s.unit_id = any(?) or %1$s.handler = ?)".formatted(table),
                                officer.reachIds(),
                                officer.login());
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
