package org.mingjing.rules.plan;

import java.util.Arrays;

/** For each case the next instant at which it must be looked at, if any; the earliest is at hand (a binary heap). */
final class Alarms {

    private static final int NOWHERE = -1;

    private long[] instants = new long[0];
    private int[] places = new int[0];
    private int[] heap = new int[16];
    private int size;

    void makeRoomFor(int cases) {
        if (cases > places.length) {
            var before = places.length;
            var room = Math.max(cases, before + before / 2 + 16);
            instants = Arrays.copyOf(instants, room);
            places = Arrays.copyOf(places, room);
            Arrays.fill(places, before, room, NOWHERE);
        }
    }

    /** {@link Row#NEVER} takes the alarm away. */
    void set(int ofCase, long instant) {
        if (instant == Row.NEVER) {
            remove(ofCase);
            return;
        }
        if (places[ofCase] == NOWHERE) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
            }
            put(ofCase, size++);
        }
        instants[ofCase] = instant;
        rise(ofCase);
        sink(ofCase);
    }

    long earliest() {
        return size == 0 ? Row.NEVER : instants[heap[0]];
    }

    int first() {
        return heap[0];
    }

    private void remove(int ofCase) {
        var place = places[ofCase];
        if (place == NOWHERE) {
            return;
        }
        places[ofCase] = NOWHERE;
        var last = heap[--size];
        if (last != ofCase) {
            put(last, place);
            rise(last);
            sink(last);
        }
    }

    private void rise(int ofCase) {
        var place = places[ofCase];
        while (place > 0 && instants[heap[(place - 1) / 2]] > instants[ofCase]) {
            put(heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }
        put(ofCase, place);
    }

    private void sink(int ofCase) {
        var place = places[ofCase];
        for (var child = earlierChild(place); child < size; child = earlierChild(place)) {
            if (instants[heap[child]] >= instants[ofCase]) {
                break;
            }
            put(heap[child], place);
            place = child;
        }
        put(ofCase, place);
    }

    private int earlierChild(int place) {
        var left = 2 * place + 1;
        return left + 1 < size && instants[heap[left + 1]] < instants[heap[left]] ? left + 1 : left;
    }

    private void put(int ofCase, int place) {
        heap[place] = ofCase;
        places[ofCase] = place;
    }
}
