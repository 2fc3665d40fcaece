package org.mingjing.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjing.board.Board.Row;
import org.mingjing.board.Cell.Part;
import org.mingjing.packs.Lights;
import org.mingjing.packs.Pack;
import org.mingjing.people.Officer;
import org.mingjing.people.Unit;
import org.mingjing.people.UnitKinds.Tree;
import org.mingjing.people.Units;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.web.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the board of what the modules say. In themes fed by duties the light of a unit goes by the number of its undone
 * duties, as {@code lights.yaml} says; in the others the worst thing decides. A unit above others shows the worst light
 * among them, so that nothing is averaged away.
 */
@Service
@Transactional(readOnly = true)
public class BoardDesk {

    private final Units units;
    private final List<Standing.Source> sources;
    private final Lights lights;
    private final List<Theme> themes;

    BoardDesk(Units units, List<Standing.Source> sources, Lights lights, Pack pack) {
        this.units = units;
        this.sources = sources;
        this.lights = lights;
        this.themes = pack.read("themes.yaml", ThemesFile.class).themes().stream()
                .sorted(Comparator.comparingInt(Theme::order))
                .toList();
    }

    /** {@code themes.yaml}. */
    record ThemesFile(List<Theme> themes) {}

    private record Place(long unit, String theme) {}

    /** All that the officer sees of a tree. */
    public Board board(Officer officer, Tree tree) {
        return board(officer, seen(officer, tree));
    }

    /** A unit and those below it. */
    public Board board(Officer officer, long unitId) {
        var all = units.seenBy(officer);
        var top = all.stream()
                .filter(unit -> unit.id() == unitId)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", unitId));
        return board(officer, below(all).getOrDefault(top.id(), List.of()));
    }

    private List<Unit> seen(Officer officer, Tree tree) {
        return units.seenBy(officer).stream()
                .filter(unit -> unit.tree() == tree)
                .toList();
    }

    private Board board(Officer officer, List<Unit> seen) {
        var standings = sources.stream()
                .flatMap(source -> source.standings(officer).stream())
                .collect(Collectors.toMap(
                        standing -> new Place(standing.unitId(), standing.theme()),
                        standing -> standing,
                        (one, other) -> one));
        var below = below(seen);
        var top = seen.stream().mapToInt(Unit::depth).min().orElse(0);
        var rows = seen.stream()
                .map(unit -> new Row(
                        unit,
                        unit.depth() - top,
                        themes.stream()
                                .map(theme -> cell(theme, below.getOrDefault(unit.id(), List.of()), standings))
                                .toList()))
                .toList();
        return new Board(officer.day(), themes, rows, lights);
    }

    /** For each unit itself and all below it. */
    private static Map<Long, List<Unit>> below(List<Unit> seen) {
        var byId = seen.stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        var below = new HashMap<Long, List<Unit>>();
        for (var unit : seen) {
            for (Unit above = unit;
                    above != null;
                    above = above.parentId() == null ? null : byId.get(above.parentId())) {
                below.computeIfAbsent(above.id(), id -> new ArrayList<>()).add(unit);
            }
        }
        return below;
    }

    private Cell cell(Theme theme, List<Unit> below, Map<Place, Standing> standings) {
        var parts = new ArrayList<Part>();
        for (var unit : below) {
            var standing = standings.get(new Place(unit.id(), theme.id()));
            if (standing != null) {
                parts.add(new Part(unit, light(theme, standing), standing));
            }
        }
        return new Cell(theme, Light.worst(parts.stream().map(Part::light).toList()), parts);
    }

    Light light(Theme theme, Standing standing) {
        return switch (theme.fedBy()) {
            case DUTIES -> lights.unit().lightOf(standing.red());
            case CASES, PROBLEMS -> {
                if (standing.red() > 0) {
                    yield Light.RED;
                }
                if (standing.yellow() > 0) {
                    yield Light.YELLOW;
                }
                yield standing.green() > 0 ? Light.GREEN : Light.GREY;
            }
        };
    }
}
