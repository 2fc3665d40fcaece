package org.mingjing.people.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.sheets.SheetRow;

/** What is there already, by its key, and which keys a file brought so far. */
final class KnownRows {

    private final Map<String, List<String>> there = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    KnownRows(List<List<String>> rows) {
        rows.forEach(row -> there.put(row.getFirst(), row));
    }

    @Nullable
    List<String> find(String key) {
        return there.get(key);
    }

    boolean has(String key) {
        return there.containsKey(key);
    }

    /** Says so where an earlier row of the file has the same key. */
    void requireOnce(String key, SheetRow row, RowRemarks remarks) {
        var earlier = key.isEmpty() ? null : lines.putIfAbsent(key, row.line());
        if (earlier != null) {
            remarks.wrong("people.table.twice", key, earlier);
        }
    }
}
