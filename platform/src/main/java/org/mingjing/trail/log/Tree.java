package org.mingjing.trail.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of a size, of which the hashes of complete subtrees can be asked. Gives its root and its proofs (RFC 6962,
 * section 2.1); whoever holds a proof checks it with {@link Proof}.
 *
 * @param size the number of leaves
 */
public record Tree(long size, Nodes nodes) {

    /** The hashes of complete subtrees: the {@code index}-th one over two to the {@code height} leaves, from 0. */
    public interface Nodes {
        Hash node(int height, long index);
    }

    public Hash root() {
        return size == 0 ? Hash.OF_NOTHING : over(0, size);
    }

    /** The hashes that lead from a leaf to the root, beginning with its neighbour. */
    public List<Hash> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of %d leaves has no leaf %d".formatted(size, index));
        }
        var path = new ArrayList<Hash>();
        lead(index, 0, size, path);
        return path;
    }

    private void lead(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        var middle = from + split(to - from);
        if (index < middle) {
            lead(index, from, middle, path);
            path.add(over(middle, to));
        } else {
            lead(index, middle, to, path);
            path.add(over(from, middle));
        }
    }

    /** The hashes that show that the tree of the first {@code older} leaves is the beginning of this one. */
    public List<Hash> consistency(long older) {
        if (older < 0 || older > size) {
            throw new IllegalArgumentException("a tree of %d leaves has no beginning of %d".formatted(size, older));
        }
        var proof = new ArrayList<Hash>();
        if (older > 0) {
            extend(older, 0, size, true, proof);
        }
        return proof;
    }

    private void extend(long older, long from, long to, boolean rootIsKnown, List<Hash> proof) {
        if (older == to) {
            if (!rootIsKnown) {
                proof.add(over(from, to));
            }
            return;
        }
        var middle = from + split(to - from);
        if (older <= middle) {
            extend(older, from, middle, rootIsKnown, proof);
            proof.add(over(middle, to));
        } else {
            extend(older, middle, to, false, proof);
            proof.add(over(from, middle));
        }
    }

    private Hash over(long from, long to) {
        var leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return nodes.node(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        var middle = from + split(leaves);
        return Hash.node(over(from, middle), over(middle, to));
    }

    /** The largest power of two below a number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
