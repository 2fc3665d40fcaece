package org.mingjing.trail.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Entries for tests, and the tiles over them. */
public final class Leaves {

    private Leaves() {}

    public static List<byte[]> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "entry %d".formatted(i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** The tree over entries, read from tiles as they would be kept. */
    static Tree tree(List<byte[]> entries) {
        var kept = new HashMap<String, byte[]>();
        for (var tile : Tile.of(entries.size())) {
            kept.put(tile.level() + "/" + tile.number(), hashes(tile, entries, kept));
        }
        return new Tree(entries.size(), new Tiles((level, number) -> at(kept, level, number)));
    }

    private static byte[] hashes(Tile tile, List<byte[]> entries, Map<String, byte[]> below) {
        var hashes = new ArrayList<Hash>();
        for (var i = 0; i < tile.width(); i++) {
            var index = tile.number() * Tile.FULL + i;
            hashes.add(
                    tile.level() == 0
                            ? Hash.leaf(entries.get((int) index))
                            : Tiles.root(at(below, tile.level() - 1, index)));
        }
        return Tiles.bytes(hashes);
    }

    private static byte[] at(Map<String, byte[]> kept, int level, long number) {
        return Objects.requireNonNull(kept.get(level + "/" + number));
    }
}
