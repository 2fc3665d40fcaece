package org.mingjing.trail.log;

import java.util.ArrayList;
import java.util.List;

/** A tree that only grows and forgets its leaves: it keeps the roots of its complete subtrees, so that it can say its own. */
public final class Frontier {

    private final List<Hash> subtrees = new ArrayList<>();
    private long size;

    /** Adds a leaf at the end. */
    public void append(Hash leaf) {
        var hash = leaf;
        for (var rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hash.node(subtrees.removeLast(), hash);
        }
        subtrees.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (subtrees.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        var hash = subtrees.getLast();
        for (var subtree : subtrees.subList(0, subtrees.size() - 1).reversed()) {
            hash = Hash.node(subtree, hash);
        }
        return hash;
    }
}
