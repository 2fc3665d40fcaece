package org.mingjing.board;

import java.util.Comparator;
import java.util.List;
import org.mingjing.board.Theme.FedBy;
import org.mingjing.people.Unit;
import org.mingjing.vocabulary.Light;
import org.mingjing.web.Standing;

/**
 * How a unit, with those below it, stands in a theme.
 *
 * @param light the worst of its own and those below it
 * @param parts what it is made of: each unit that has anything there, the worst first
 */
public record Cell(Theme theme, Light light, List<Part> parts) {

    public Cell {
        parts = parts.stream()
                .sorted(Comparator.comparing(Part::light)
                        .reversed()
                        .thenComparingInt(part -> -part.standing().red()))
                .toList();
    }

    /** How one unit stands by itself. */
    public record Part(Unit unit, Light light, Standing standing) {}

    public int red() {
        return parts.stream().mapToInt(part -> part.standing().red()).sum();
    }

    public int yellow() {
        return parts.stream().mapToInt(part -> part.standing().yellow()).sum();
    }

    public int green() {
        return parts.stream().mapToInt(part -> part.standing().green()).sum();
    }

    /** How many things decide the light: undone duties, or else what is red, or else what is yellow. */
    public int figure() {
        return theme.fedBy() == FedBy.DUTIES || light == Light.RED ? red() : yellow();
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
