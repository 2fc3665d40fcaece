package org.mingjing.trail.log;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * That an entry stands at a place of a log, for whoever has the log's verifier key (C2SP tlog-proof).
 *
 * @param extra in base64, what the entry was made of; it is believed only because the entry made of it is in the tree
 * @param index the place of the entry, from 0
 * @param checkpoint the signed checkpoint that the path leads to
 */
public record InclusionProof(String extra, long index, List<Hash> path, SignedNote checkpoint) {

    public static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 63;

    public static InclusionProof of(byte[] extra, long index, List<Hash> path, SignedNote checkpoint) {
        return new InclusionProof(Base64.getEncoder().encodeToString(extra), index, path, checkpoint);
    }

    public static InclusionProof read(String written) {
        var end = written.indexOf("\n\n");
        var head =
                end < 0 ? List.<String>of() : written.substring(0, end).lines().toList();
        if (head.size() < 3
                || !head.getFirst().equals(FIRST_LINE)
                || !head.get(1).startsWith(EXTRA)) {
            throw new Malformed("receipt", FIRST_LINE + " and a line with extra data", written);
        }
        if (!head.get(2).matches(INDEX + "(0|[1-9]\\d{0,17})") || head.size() > 3 + LONGEST_PATH) {
            throw new Malformed("receipt", "index and a number in its third line", head.get(2));
        }
        var path = new ArrayList<Hash>();
        head.subList(3, head.size()).forEach(line -> path.add(Hash.read(line)));
        return new InclusionProof(
                extra(head.get(1).substring(EXTRA.length())),
                Long.parseLong(head.get(2).substring(INDEX.length())),
                path,
                SignedNote.read(written.substring(end + 2)));
    }

    private static String extra(String base64) {
        try {
            return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("receipt", "base64 after extra", base64);
        }
    }

    /** What the entry was made of. */
    public byte[] opening() {
        return Base64.getDecoder().decode(extra);
    }

    /** Whether the checkpoint's tree has this entry at the place. Who signed the checkpoint is another question. */
    public boolean holds(byte[] entry) {
        var tree = Checkpoint.read(checkpoint.text());
        return Proof.includes(tree.size(), tree.root(), index, Hash.leaf(entry), path);
    }

    @Override
    public String toString() {
        var written = new StringBuilder(FIRST_LINE).append('\n');
        written.append(EXTRA).append(extra).append('\n');
        written.append(INDEX).append(index).append('\n');
        path.forEach(hash -> written.append(hash).append('\n'));
        return written.append('\n').append(checkpoint).toString();
    }
}
