package org.mingjing.rules.log;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The row of a CSV log that is being read: the same object for every row. */
final class Row {

    private Cell[] cells = {};
    private int count;
    private long line;

    void begin(long atLine) {
        line = atLine;
        count = 0;
    }

    Cell add() {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, Math.max(8, 2 * count));
            Arrays.setAll(cells, place -> place < count ? cells[place] : new Cell());
        }
        return cells[count++];
    }

    /** The line in which the row begins, also of one that breaks off; empty lines count. */
    long line() {
        return line;
    }

    int count() {
        return count;
    }

    /** A row that is too short has empty cells at its end. */
    Cell cell(int position) {
        return position < count ? cells[position] : Cell.EMPTY;
    }

    List<String> texts() {
        return IntStream.range(0, count)
                .mapToObj(position -> cells[position].toString())
                .toList();
    }
}
