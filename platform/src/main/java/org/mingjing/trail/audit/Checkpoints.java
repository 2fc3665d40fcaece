package org.mingjing.trail.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.mingjing.trail.log.Checkpoint;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.Malformed;
import org.mingjing.trail.log.SignedNote;
import org.mingjing.trail.log.VerifierKey;

/** The checkpoints of a log and those held outside: who signed them, and whether the tree has their roots on the way. */
final class Checkpoints {

    private final Collection<VerifierKey> keys;
    private final List<Fault> faults;
    private final TreeMap<Long, List<Signed>> bySize = new TreeMap<>();
    private final long count;
    private long lastThatFits;
    private boolean broken;
    private long newestKept;

    private record Signed(String where, Checkpoint checkpoint) {}

    Checkpoints(List<AuditedLog.Kept> kept, Collection<VerifierKey> keys, List<Audit.Held> held, List<Fault> faults) {
        this.keys = keys;
        this.faults = faults;
        this.count = kept.size();
        var expected = 1L;
        for (var one : kept) {
            while (expected < one.number()) {
                faults.add(new Fault(Fault.checkpoint(expected++), "a checkpoint", "none: it was deleted"));
            }
            expected++;
            accept(one);
        }
        held.forEach(one -> read(one.where(), one.note()));
    }

    private void accept(AuditedLog.Kept kept) {
        var where = Fault.checkpoint(kept.number());
        var size = read(where, kept.note());
        if (size >= 0 && size != kept.size()) {
            faults.add(new Fault(where, "the size %d, which was signed".formatted(size), String.valueOf(kept.size())));
        }
        if (size > newestKept) {
            newestKept = size;
        } else if (size >= 0) {
            faults.add(new Fault(
                    where,
                    "a size above %d, that of the checkpoint before".formatted(newestKept),
                    String.valueOf(size)));
        }
    }

    /** The size of a checkpoint that was signed, or -1. */
    private long read(String where, String written) {
        try {
            var note = SignedNote.read(written);
            var checkpoint = Checkpoint.read(note.text());
            if (!note.isSignedBy(keys)) {
                faults.add(new Fault(
                        where,
                        "a signature of "
                                + keys.stream().map(VerifierKey::toString).toList(),
                        "one by %s that does not hold"
                                .formatted(note.signatures().stream()
                                        .map(SignedNote.By::key)
                                        .toList())));
                return -1;
            }
            bySize.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>()).add(new Signed(where, checkpoint));
            return checkpoint.size();
        } catch (Malformed malformed) {
            faults.add(new Fault(where, "a signed checkpoint", "something else: " + malformed.getMessage()));
            return -1;
        }
    }

    long count() {
        return count;
    }

    long newestSize() {
        return newestKept;
    }

    /** The tree has this root at this size. Only the first checkpoint that does not fit says which places were changed. */
    void reached(long size, Hash root) {
        for (var signed : bySize.getOrDefault(size, List.of())) {
            if (signed.checkpoint().root().equals(root)) {
                lastThatFits = broken ? lastThatFits : size;
            } else if (!broken) {
                broken = true;
                faults.add(new Fault(
                        Fault.places(lastThatFits, size - 1),
                        "the root %s, which %s signed for %d places"
                                .formatted(signed.checkpoint().root(), signed.where(), size),
                        "%s: something in these places was changed; places 0 to %d are as they were signed"
                                .formatted(root, lastThatFits - 1)));
            }
        }
    }

    /** After the last leaf: nothing may be missing, and nothing be there that was not signed. */
    void finish(long size) {
        var largest = bySize.lastEntry();
        if (largest != null && largest.getKey() > size) {
            faults.add(new Fault(
                    Fault.places(size, largest.getKey() - 1),
                    "leaves, as %s has %d places"
                            .formatted(largest.getValue().getFirst().where(), largest.getKey()),
                    "none: the log was cut"));
        }
        if (newestKept < size) {
            faults.add(new Fault(
                    Fault.places(newestKept, size - 1),
                    "a checkpoint of %d places".formatted(size),
                    newestKept == 0 ? "none" : "%d as the newest".formatted(newestKept)));
        }
    }
}
