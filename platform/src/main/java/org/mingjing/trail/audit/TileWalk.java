package org.mingjing.trail.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.audit.AuditedLog.KeptTile;
import org.mingjing.trail.log.Frontier;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.Tile;
import org.mingjing.trail.log.Tiles;

/** Builds the tree anew while the leaves pass by, and compares each full tile with the one that is kept. */
final class TileWalk {

    private final AuditedLog log;
    private final List<Fault> faults;
    private final Frontier frontier = new Frontier();
    private final List<Level> levels = new ArrayList<>();
    private final Set<Long> changedEntries = new HashSet<>();
    private @Nullable KeptTile current;

    /** The hashes of the tile that is not full yet, and how many full ones stand before it. */
    private static final class Level {
        private final List<Hash> hashes = new ArrayList<>();
        private long fullTiles;
    }

    TileWalk(AuditedLog log, List<Fault> faults) {
        this.log = log;
        this.faults = faults;
    }

    Hash root() {
        return frontier.root();
    }

    /** Whether the tile agrees with the line at a place, and not with the entry there. */
    boolean isChanged(long place) {
        return changedEntries.contains(place);
    }

    /** The next place: its entry, what its line makes of it, and the number of the line; null where they are missing. */
    void take(long place, @Nullable Hash entry, @Nullable Hash said, long lineId) throws IOException {
        var index = (int) (place % Tile.FULL);
        if (index == 0) {
            current = log.tile(0, place / Tile.FULL);
        }
        var kept = current == null ? null : current.hashes().get(index);
        frontier.append(leaf(place, kept, hash(entry), hash(said), lineId));
    }

    private static @Nullable Hash hash(@Nullable Hash entry) {
        return entry == null ? null : Hash.leaf(entry.bytes());
    }

    /** The leaf's hash that most speaks for. */
    private Hash leaf(long place, @Nullable Hash kept, @Nullable Hash entry, @Nullable Hash said, long lineId)
            throws IOException {
        var likely = entry != null ? entry : said;
        if (kept == null) {
            return grow(0, likely == null ? Hash.OF_NOTHING : likely);
        }
        if (kept.equals(entry) || likely == null) {
            return grow(0, kept);
        }
        if (kept.equals(said)) {
            changedEntries.add(place);
            return grow(0, kept);
        }
        if (isWhole(current)) {
            faults.add(new Fault(
                    "%s at place %d".formatted(Fault.line(lineId), place),
                    "the leaf hash %s, as in %s".formatted(kept, path(0, place / Tile.FULL)),
                    "%s: the line and its entry were changed or exchanged".formatted(likely)));
            return grow(0, kept);
        }
        return grow(0, likely);
    }

    private static boolean isWhole(@Nullable KeptTile tile) {
        return tile != null && Tiles.root(Tiles.bytes(tile.hashes())).equals(tile.root());
    }

    private Hash grow(int level, Hash hash) throws IOException {
        if (levels.size() == level) {
            levels.add(new Level());
        }
        var growing = levels.get(level);
        growing.hashes.add(hash);
        if (growing.hashes.size() == Tile.FULL) {
            var built = List.copyOf(growing.hashes);
            growing.hashes.clear();
            compare(level, growing.fullTiles++, built);
        }
        return hash;
    }

    private void compare(int level, long number, List<Hash> built) throws IOException {
        var root = Tiles.root(Tiles.bytes(built));
        var kept = log.tile(level, number);
        if (kept == null) {
            faults.add(new Fault(path(level, number), "a full tile", "none: it was deleted"));
        } else {
            for (var i = 0; i < Tile.FULL; i++) {
                if (!kept.hashes().get(i).equals(built.get(i))) {
                    faults.add(new Fault(
                            path(level, number),
                            "%s as hash %d".formatted(built.get(i), i),
                            "%s: the tile was changed".formatted(kept.hashes().get(i))));
                }
            }
            if (!root.equals(kept.root())) {
                faults.add(new Fault(path(level, number), "the root " + root, String.valueOf(kept.root())));
            }
        }
        grow(level + 1, root);
    }

    /** After the last leaf: no tile may be kept beyond it. */
    void finish(long newestSize) throws IOException {
        log.tiles(tile -> {
            var full = tile.level() < levels.size() ? levels.get(tile.level()).fullTiles : 0;
            if (tile.number() >= full) {
                faults.add(new Fault(
                        path(tile.level(), tile.number()),
                        "no full tile here, as the log has %d places and its newest checkpoint %d"
                                .formatted(frontier.size(), newestSize),
                        "one"));
            }
        });
    }

    private static String path(int level, long number) {
        return new Tile(level, number, Tile.FULL).path();
    }
}
