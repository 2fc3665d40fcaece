package org.mingjing.rules.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers names from 0, in order of first appearance. */
final class Names {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int number(String name) {
        var known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** A number that nobody gave is a name of its own. */
    String name(int number) {
        return number < names.size() ? names.get(number) : "activity " + number;
    }

    List<String> all() {
        return List.copyOf(names);
    }

    void clear() {
        numbers.clear();
        names.clear();
    }
}
