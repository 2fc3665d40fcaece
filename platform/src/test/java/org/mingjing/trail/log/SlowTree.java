package org.mingjing.trail.log;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962, section 2.1, word by word, on a list of entries. Slow, and shares nothing with the tree but the hash. */
final class SlowTree {

    private SlowTree() {}

    static Hash root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (entries.size() == 1) {
            return Hash.leaf(entries.getFirst());
        }
        var k = split(entries.size());
        return Hash.node(root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
    }

    static List<Hash> path(int m, List<byte[]> entries) {
        if (entries.size() == 1) {
            return List.of();
        }
        var k = split(entries.size());
        var left = entries.subList(0, k);
        var right = entries.subList(k, entries.size());
        return m < k ? with(path(m, left), root(right)) : with(path(m - k, right), root(left));
    }

    static List<Hash> proof(int m, List<byte[]> entries) {
        return m == 0 ? List.of() : subproof(m, entries, true);
    }

    private static List<Hash> subproof(int m, List<byte[]> entries, boolean complete) {
        if (m == entries.size()) {
            return complete ? List.of() : List.of(root(entries));
        }
        var k = split(entries.size());
        var left = entries.subList(0, k);
        var right = entries.subList(k, entries.size());
        return m <= k
                ? with(subproof(m, left, complete), root(right))
                : with(subproof(m - k, right, false), root(left));
    }

    private static List<Hash> with(List<Hash> hashes, Hash last) {
        var all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }

    private static int split(int n) {
        var k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }
}
