package org.mingjing.rules.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers names from 0, in order of first appearance. Millions of them are kept as plain UTF-8, one behind the other. */
public final class Names {

    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;
    // Without a second multiplication, numbered names such as C1 to C5000000 share few places.
    private static final long MIX = 0xd6e8_feb8_6659_fd93L;
    private static final long NUMBER = 0xffff_ffffL;

    private byte[] written = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private int size;
    // In each place the hash of a name, and below it its number counted from 1; 0 where nothing stands.
    private long[] places = new long[1 << 9];

    /** The number of a name; a new name gets the next one. */
    public int of(String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    int of(byte[] bytes, int from, int until) {
        var hash = hash(bytes, from, until);
        var place = hash & (places.length - 1);
        while (places[place] != 0) {
            var number = (int) (places[place] & NUMBER) - 1;
            if ((int) (places[place] >>> Integer.SIZE) == hash && isWritten(number, bytes, from, until)) {
                return number;
            }
            place = (place + 1) & (places.length - 1);
        }
        add(bytes, from, until);
        places[place] = (long) hash << Integer.SIZE | size;
        if (2 * size > places.length) {
            grow();
        }
        return size - 1;
    }

    private boolean isWritten(int number, byte[] bytes, int from, int until) {
        var here = starts[number];
        if (starts[number + 1] - here != until - from) {
            return false;
        }
        var there = from;
        for (; there + EightBytes.COUNT <= until; there += EightBytes.COUNT, here += EightBytes.COUNT) {
            if (EightBytes.at(written, here) != EightBytes.at(bytes, there)) {
                return false;
            }
        }
        return EightBytes.at(written, here, until - there) == EightBytes.at(bytes, there, until - there);
    }

    private void add(byte[] bytes, int from, int until) {
        var end = Math.addExact(starts[size], until - from);
        if (end > written.length) {
            written = Arrays.copyOf(written, Math.max(end, (int) Math.min(2L * written.length, Integer.MAX_VALUE - 8)));
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        System.arraycopy(bytes, from, written, starts[size], until - from);
        size++;
        starts[size] = end;
    }

    private void grow() {
        var old = places;
        places = new long[2 * old.length];
        for (var entry : old) {
            if (entry != 0) {
                var place = (int) (entry >>> Integer.SIZE) & (places.length - 1);
                while (places[place] != 0) {
                    place = (place + 1) & (places.length - 1);
                }
                places[place] = entry;
            }
        }
    }

    private static int hash(byte[] bytes, int from, int until) {
        var hash = (long) until - from;
        var at = from;
        for (; at + EightBytes.COUNT <= until; at += EightBytes.COUNT) {
            hash = (hash ^ EightBytes.at(bytes, at)) * SPREAD;
            hash ^= hash >>> Integer.SIZE;
        }
        hash = (hash ^ EightBytes.at(bytes, at, until - at)) * SPREAD;
        hash = (hash ^ hash >>> Integer.SIZE) * MIX;
        return (int) (hash ^ hash >>> Integer.SIZE);
    }

    /** The number here of a name there. */
    public int of(Names others, int number) {
        return of(others.written, others.starts[number], others.starts[number + 1]);
    }

    public int size() {
        return size;
    }

    public String text(int number) {
        return new String(written, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }
}
