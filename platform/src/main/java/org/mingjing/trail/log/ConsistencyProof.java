package org.mingjing.trail.log;

import java.util.ArrayList;
import java.util.List;

/**
 * That a log of a size is the beginning of the log of a checkpoint: what a holder needs to take the next checkpoint (the
 * request of C2SP tlog-witness).
 *
 * @param older the size of the older tree
 */
public record ConsistencyProof(long older, List<Hash> hashes, SignedNote checkpoint) {

    private static final String OLD = "old ";

    public static ConsistencyProof read(String written) {
        var end = written.indexOf("\n\n");
        var head =
                end < 0 ? List.<String>of() : written.substring(0, end).lines().toList();
        if (head.isEmpty() || !head.getFirst().matches(OLD + "(0|[1-9]\\d{0,17})")) {
            throw new Malformed("consistency proof", "old and a size in its first line", written);
        }
        var hashes = new ArrayList<Hash>();
        head.subList(1, head.size()).forEach(line -> hashes.add(Hash.read(line)));
        return new ConsistencyProof(
                Long.parseLong(head.getFirst().substring(OLD.length())),
                hashes,
                SignedNote.read(written.substring(end + 2)));
    }

    /** Whether the checkpoint's tree begins with the tree of the older checkpoint. */
    public boolean extendsTree(Checkpoint held) {
        var newer = Checkpoint.read(checkpoint.text());
        return held.origin().equals(newer.origin())
                && held.size() == older
                && Proof.extendsTree(older, held.root(), newer.size(), newer.root(), hashes);
    }

    @Override
    public String toString() {
        var written = new StringBuilder(OLD).append(older).append('\n');
        hashes.forEach(hash -> written.append(hash).append('\n'));
        return written.append('\n').append(checkpoint).toString();
    }
}
