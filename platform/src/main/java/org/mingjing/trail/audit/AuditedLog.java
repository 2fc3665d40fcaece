package org.mingjing.trail.audit;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.Line;
import org.mingjing.trail.LineText;
import org.mingjing.trail.log.Hash;

/** What an audit reads, as it stands there: nothing of it is believed. */
public interface AuditedLog {

    /** What is known of the line that a leaf names. */
    enum LineState {
        GIVEN,
        ERASED,
        /** An export may leave contents out: then only the tree can be audited. */
        WITHHELD,
        MISSING
    }

    /**
     * A leaf as it is kept, and the line that it names.
     *
     * @param entry null where it is no hash
     * @param content there if the line is given
     */
    record Leaf(
            long place,
            long lineId,
            @Nullable Hash entry,
            LineState state,
            @Nullable Content content) {}

    /**
     * The content of a line.
     *
     * @param salt in base64
     */
    record Content(Line line, String salt) {

        /** The entry that the line makes. */
        Hash entry() {
            return LineText.entry(Base64.getDecoder().decode(salt), line);
        }
    }

    /** A checkpoint as it is kept: its number, the size it is filed under, the signed text. */
    record Kept(long number, long size, String note) {}

    /** A full tile as it is kept; the root is that of the tile above. */
    record KeptTile(int level, long number, @Nullable Hash root, List<Hash> hashes) {}

    /**
     * A line in the waiting room, or one that has no place.
     *
     * @param content null where it is missing, erased or withheld
     */
    record Placeless(
            long lineId,
            boolean waits,
            boolean lineIsThere,
            boolean isPlaced,
            @Nullable Content content) {}

    /** Takes what is read, one after the other. */
    interface Taker<T> {
        void take(T read) throws IOException;
    }

    List<Kept> checkpoints() throws IOException;

    /** The leaves in the order of their places. */
    void leaves(Taker<Leaf> taker) throws IOException;

    @Nullable
    KeptTile tile(int level, long number) throws IOException;

    /** Level and number of each full tile that is kept. */
    void tiles(Taker<KeptTile> taker) throws IOException;

    void placeless(Taker<Placeless> taker) throws IOException;
}
