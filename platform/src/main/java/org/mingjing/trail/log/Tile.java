package org.mingjing.trail.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a tile stands: {@code width} hashes side by side, each over 256 to the {@code level} leaves (C2SP tlog-tiles).
 * A tile that is not yet full has its width in its path.
 */
public record Tile(int level, long number, int width) {

    /** How many hashes a full tile holds. */
    public static final int FULL = 256;

    /** The height of a tile: how many levels of the tree lie between its hashes and its own root. */
    public static final int HEIGHT = 8;

    private static final int DIGITS = 1000;

    public Tile {
        if (level < 0 || number < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "no tile: level %d, number %d, width %d".formatted(level, number, width));
        }
    }

    /** The tiles of a tree, from the leaves up: the full ones of each level, then the one that is not full. */
    public static List<Tile> of(long size) {
        var tiles = new ArrayList<Tile>();
        var level = 0;
        for (var hashes = size; hashes > 0; hashes /= FULL) {
            for (var number = 0L; number * FULL < hashes; number++) {
                tiles.add(new Tile(level, number, (int) Math.min(FULL, hashes - number * FULL)));
            }
            level++;
        }
        return tiles;
    }

    public boolean isFull() {
        return width == FULL;
    }

    public String path() {
        return "tile/%d/%s".formatted(level, place());
    }

    /** The path of the bundle of entries below this tile, which is one of leaves. */
    public String entriesPath() {
        return "tile/entries/" + place();
    }

    private String place() {
        var written = "%03d".formatted(number % DIGITS);
        for (var rest = number / DIGITS; rest > 0; rest /= DIGITS) {
            written = "x%03d/%s".formatted(rest % DIGITS, written);
        }
        return isFull() ? written : "%s.p/%d".formatted(written, width);
    }
}
