package org.mingjing.rules.monitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers texts from 0, in order of first appearance. The same text often comes several times in a row. */
final class Numbers {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private String last = "";
    private int number = -1;

    int of(String text) {
        if (number >= 0 && text.equals(last)) {
            return number;
        }
        var known = numbers.putIfAbsent(text, names.size());
        if (known == null) {
            names.add(text);
        }
        number = known == null ? names.size() - 1 : known;
        last = names.get(number);
        return number;
    }

    List<String> names() {
        return names;
    }
}
