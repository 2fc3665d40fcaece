package org.mingjing.rules.plan;

import java.util.Arrays;

/** Numbers 64-bit keys from 0, in order of first appearance; beside each key stands the newest time of its case. */
final class CaseNumbers {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] heads = new long[32];
    private int[] places = new int[32];
    private int size;

    /** The number of the key, a new one if needed. */
    int number(long key) {
        var place = place(key);
        if (places[place] == 0) {
            if (2 * (size + 1) > places.length) {
                makeRoom();
                place = place(key);
            }
            if (2 * size == heads.length) {
                heads = Arrays.copyOf(heads, 2 * (size + size / 2));
            }
            heads[2 * size] = key;
            heads[2 * size + 1] = Long.MIN_VALUE;
            size++;
            places[place] = size;
        }
        return places[place] - 1;
    }

    int size() {
        return size;
    }

    long key(int number) {
        return heads[2 * number];
    }

    long newest(int number) {
        return heads[2 * number + 1];
    }

    void setNewest(int number, long time) {
        heads[2 * number + 1] = time;
    }

    // Where the key stands, or else the free place for it.
    private int place(long key) {
        var mask = places.length - 1;
        var place = (int) ((key * SPREAD) >>> Integer.SIZE) & mask;
        while (places[place] != 0 && key(places[place] - 1) != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void makeRoom() {
        places = new int[2 * places.length];
        for (var number = 0; number < size; number++) {
            places[place(key(number))] = number + 1;
        }
    }
}
