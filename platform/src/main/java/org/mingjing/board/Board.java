package org.mingjing.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mingjing.people.Unit;
import org.mingjing.vocabulary.Light;

/** The units that an officer sees by the themes of the pack, on a day. */
public record Board(LocalDate day, List<Theme> themes, List<Row> rows) {

    /** A unit with its cells, in the order of the themes. */
    public record Row(Unit unit, int depth, List<Cell> cells) {}

    /** What turned red since yesterday, the newest first: one unit in one theme each. */
    public List<Cell.Part> turnedRed() {
        return own().filter(part -> part.light() == Light.RED)
                .filter(part -> part.standing().since() != null
                        && !part.standing().since().isBefore(day.minusDays(1)))
                .sorted(Comparator.comparing(
                        part -> part.standing().since(), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    public long count(Light light) {
        return own().filter(part -> part.light() == light).count();
    }

    private java.util.stream.Stream<Cell.Part> own() {
        return rows.stream()
                .flatMap(row -> row.cells().stream()
                        .flatMap(cell -> cell.parts().stream()
                                .filter(part -> part.unit().id() == row.unit().id())));
    }
}
