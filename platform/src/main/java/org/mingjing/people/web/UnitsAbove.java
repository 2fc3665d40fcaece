package org.mingjing.people.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which unit stands above which, as it would be with the rows of a file. */
final class UnitsAbove {

    private static final int KEY = 0;
    private static final int KIND = 1;
    private static final int PARENT = 2;

    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    UnitsAbove(List<List<String>> units) {
        units.forEach(
                unit -> put(unit.get(KEY), unit.get(KIND), unit.get(PARENT).isEmpty() ? null : unit.get(PARENT)));
    }

    void put(String key, String kind, @Nullable String parent) {
        kinds.put(key, kind);
        if (parent == null) {
            parents.remove(key);
        } else {
            parents.put(key, parent);
        }
    }

    boolean has(String key) {
        return kinds.containsKey(key);
    }

    String kind(String key) {
        return kinds.getOrDefault(key, "");
    }

    /** Whether the way up from a unit never ends. */
    boolean isCircle(String key) {
        var passed = new HashSet<String>();
        for (var at = key; at != null; at = parents.get(at)) {
            if (!passed.add(at)) {
                return true;
            }
        }
        return false;
    }
}
