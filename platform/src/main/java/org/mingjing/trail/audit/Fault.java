package org.mingjing.trail.audit;

/**
 * Something in a trail that is not as its log says.
 *
 * @param where the line, the place, the tile or the checkpoint
 */
public record Fault(String where, String expected, String found) {

    static String line(long id) {
        return "line " + id;
    }

    static String place(long place) {
        return "place " + place;
    }

    static String places(long from, long to) {
        return from == to ? place(from) : "places %d to %d".formatted(from, to);
    }

    static String checkpoint(long number) {
        return "checkpoint " + number;
    }

    @Override
    public String toString() {
        return "%s: expected %s, found %s".formatted(where, expected, found);
    }
}
