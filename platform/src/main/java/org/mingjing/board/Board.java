package org.mingjing.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingjing.packs.Lights;
import org.mingjing.people.Unit;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Sentence;

/**
 * The units that an officer sees by the themes of the pack, on a day.
 *
 * @param lights the rules that made the lights
 */
public record Board(LocalDate day, List<Theme> themes, List<Row> rows, Lights lights) {

    private static final int NAMED = 3;

    /** A unit with its cells, in the order of the themes. */
    public record Row(Unit unit, int depth, List<Cell> cells) {}

    /** One unit by itself in one theme. */
    public record Place(Theme theme, Cell.Part part) {}

    /** What turned red since yesterday, the newest first. */
    public List<Place> turnedRed() {
        return own().filter(place -> place.part().light() == Light.RED)
                .filter(place -> place.part().standing().since() != null
                        && !place.part().standing().since().isBefore(day.minusDays(1)))
                .sorted(Comparator.comparing(
                        place -> place.part().standing().since(), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** The first few of them. */
    public List<Place> named() {
        return turnedRed().stream().limit(NAMED).toList();
    }

    public long count(Light light) {
        return own().filter(place -> place.part().light() == light).count();
    }

    /** How the light of a theme is made, in one sentence. */
    public Sentence definition(Theme theme) {
        return switch (theme.fedBy()) {
            case DUTIES ->
                new Sentence(
                        "board.definition.duties",
                        lights.unit().yellowFrom(),
                        lights.unit().redFrom());
            case CASES -> new Sentence("board.definition.cases");
            case PROBLEMS -> new Sentence("board.definition.problems");
        };
    }

    private Stream<Place> own() {
        return rows.stream()
                .flatMap(row -> row.cells().stream()
                        .flatMap(cell -> cell.parts().stream()
                                .filter(part -> part.unit().id() == row.unit().id())
                                .map(part -> new Place(cell.theme(), part))));
    }
}
