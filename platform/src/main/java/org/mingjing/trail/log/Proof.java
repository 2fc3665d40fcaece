package org.mingjing.trail.log;

import java.util.Iterator;
import java.util.List;

/** Checks proofs without the tree (RFC 9162, sections 2.1.3.2 and 2.1.4.2, which check the proofs of RFC 6962). */
public final class Proof {

    private Proof() {}

    /** Whether a leaf stands at a place of the tree with this size and root. */
    public static boolean includes(long size, Hash root, long index, Hash leaf, List<Hash> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        var hash = leaf;
        var at = index;
        var last = size - 1;
        for (var step : path) {
            if (last == 0) {
                return false;
            }
            if (isRight(at) || at == last) {
                hash = Hash.node(step, hash);
                var climbed = isRight(at) ? 0 : Long.numberOfTrailingZeros(at);
                at >>= climbed;
                last >>= climbed;
            } else {
                hash = Hash.node(hash, step);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree with the older size and root is the beginning of the tree with the newer. */
    public static boolean extendsTree(long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> proof) {
        if (older < 0 || older > newer) {
            return false;
        }
        if (older == 0) {
            return proof.isEmpty() && olderRoot.equals(Hash.OF_NOTHING);
        }
        if (older == newer) {
            return proof.isEmpty() && olderRoot.equals(newerRoot);
        }
        var steps = proof.iterator();
        if (!steps.hasNext()) {
            return false;
        }
        var first = Long.bitCount(older) == 1 ? olderRoot : steps.next();
        return climb(older, olderRoot, newer, newerRoot, first, steps);
    }

    private static boolean climb(
            long older, Hash olderRoot, long newer, Hash newerRoot, Hash first, Iterator<Hash> steps) {
        var skipped = Long.numberOfTrailingZeros(older);
        var at = (older - 1) >> skipped;
        var last = (newer - 1) >> skipped;
        var then = first;
        var now = first;
        while (steps.hasNext()) {
            var step = steps.next();
            if (last == 0) {
                return false;
            }
            if (isRight(at) || at == last) {
                then = Hash.node(step, then);
                now = Hash.node(step, now);
                var climbed = isRight(at) ? 0 : Long.numberOfTrailingZeros(at);
                at >>= climbed;
                last >>= climbed;
            } else {
                now = Hash.node(now, step);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && then.equals(olderRoot) && now.equals(newerRoot);
    }

    private static boolean isRight(long at) {
        return (at & 1) == 1;
    }
}
