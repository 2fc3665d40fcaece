package org.mingjing.casewatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, joined by and. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Where and(String condition, Object... facts) {
        conditions.add(condition);
        values.addAll(List.of(facts));
        return this;
    }

    Where andIf(@Nullable Object value, String condition) {
        return value == null ? this : and(condition, value);
    }

    String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    List<Object> values() {
        return values;
    }
}
