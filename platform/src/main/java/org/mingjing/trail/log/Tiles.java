package org.mingjing.trail.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hashes of a tree, read from its tiles. Each tile is asked for once. */
public final class Tiles implements Tree.Nodes {

    /** Where tiles are kept: the hashes of a tile, one after the other; at least as many as the tree has there. */
    public interface Source {
        byte[] hashes(int level, long number);
    }

    private record Place(int level, long number) {}

    private final Source source;
    private final Map<Place, byte[]> read = new HashMap<>();

    public Tiles(Source source) {
        this.source = source;
    }

    /** The hashes of a tile as bytes, in the form that is kept and served. */
    public static byte[] bytes(List<Hash> hashes) {
        var bytes = new byte[hashes.size() * Hash.BYTES];
        for (var i = 0; i < hashes.size(); i++) {
            hashes.get(i).into(bytes, i * Hash.BYTES);
        }
        return bytes;
    }

    public static Hash hash(byte[] tile, int index) {
        var from = index * Hash.BYTES;
        if (tile.length < from + Hash.BYTES) {
            throw new Malformed("tile", "at least %d hashes".formatted(index + 1), tile.length + " bytes");
        }
        return Hash.read(Arrays.copyOfRange(tile, from, from + Hash.BYTES));
    }

    /** The root over a full tile, which is a hash of the level above. */
    public static Hash root(byte[] tile) {
        return over(tile, 0, Tile.FULL);
    }

    @Override
    public Hash node(int height, long index) {
        var level = height / Tile.HEIGHT;
        var rest = height % Tile.HEIGHT;
        var first = index << rest;
        var place = new Place(level, first / Tile.FULL);
        var tile = read.computeIfAbsent(place, asked -> source.hashes(asked.level(), asked.number()));
        return over(tile, (int) (first % Tile.FULL), 1 << rest);
    }

    private static Hash over(byte[] tile, int from, int count) {
        if (count == 1) {
            return hash(tile, from);
        }
        var half = count / 2;
        return Hash.node(over(tile, from, half), over(tile, from + half, half));
    }
}
