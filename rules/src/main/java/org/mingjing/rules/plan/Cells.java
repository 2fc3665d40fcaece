package org.mingjing.rules.plan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Short lists of two numbers each, for memory that has no fixed size. A list is one number: the first and the last of its
 * cells; 0 is the empty list.
 */
final class Cells {

    private long[] values = {};
    private int[] positions = {};
    private int[] next = {};
    private int used = 1;
    private int free;

    long append(long list, long value, int position) {
        var cell = take();
        values[cell] = value;
        positions[cell] = position;
        next[cell] = 0;
        if (list == 0) {
            return list(cell, cell);
        }
        next[last(list)] = cell;
        return list(first(list), cell);
    }

    static int first(long list) {
        return (int) list;
    }

    /** 0 after the last cell. */
    int next(int cell) {
        return next[cell];
    }

    long value(int cell) {
        return values[cell];
    }

    int position(int cell) {
        return positions[cell];
    }

    void release(long list) {
        if (list != 0) {
            next[last(list)] = free;
            free = first(list);
        }
    }

    /** Puts a cell before those of a chain and tells which it is; 0 is no cell. */
    int put(int before, long value, int position) {
        var cell = take();
        values[cell] = value;
        positions[cell] = position;
        next[cell] = before;
        return cell;
    }

    /** Gives back a cell and all after it. */
    void releaseFrom(int first) {
        for (var cell = first; cell != 0; ) {
            var after = next[cell];
            next[cell] = free;
            free = cell;
            cell = after;
        }
    }

    void clear() {
        used = 1;
        free = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(used);
        out.writeInt(free);
        for (var cell = 1; cell < used; cell++) {
            out.writeLong(values[cell]);
            out.writeInt(positions[cell]);
            out.writeInt(next[cell]);
        }
    }

    static Cells read(DataInput in) throws IOException {
        var cells = new Cells();
        cells.used = in.readInt();
        cells.free = in.readInt();
        cells.makeRoomFor(cells.used);
        for (var cell = 1; cell < cells.used; cell++) {
            cells.values[cell] = in.readLong();
            cells.positions[cell] = in.readInt();
            cells.next[cell] = in.readInt();
        }
        return cells;
    }

    Cells copy() {
        var copy = new Cells();
        copy.values = values.clone();
        copy.positions = positions.clone();
        copy.next = next.clone();
        copy.used = used;
        copy.free = free;
        return copy;
    }

    private void makeRoomFor(int cells) {
        values = Arrays.copyOf(values, cells);
        positions = Arrays.copyOf(positions, cells);
        next = Arrays.copyOf(next, cells);
    }

    private static int last(long list) {
        return (int) (list >>> Integer.SIZE);
    }

    private static long list(int first, int last) {
        return (long) last << Integer.SIZE | first;
    }

    private int take() {
        if (free != 0) {
            var cell = free;
            free = next[cell];
            return cell;
        }
        if (used >= next.length) {
            makeRoomFor(2 * used + 2);
        }
        return used++;
    }
}
