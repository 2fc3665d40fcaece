package org.mingjing.casewatch;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are in all, counted up to {@link #COUNTED}
 */
public record Paged<T>(List<T> rows, long total, int page) {

    public static final int SIZE = 50;
    public static final int COUNTED = 10_000;

    public Paged {
        rows = List.copyOf(rows);
    }

    public boolean hasMore() {
        return (long) page * SIZE < total;
    }

    public boolean isCounted() {
        return total <= COUNTED;
    }
}
