package org.mingjing.cadence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.web.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How units stand in their duties: red is what is overdue, and what was missed in the last month; yellow what is near;
 * green what was settled in the last quarter or is not near yet.
 */
@Component
class DutyStandings implements Standing.Source {

    private final Occurrences occurrences;
    private final CadenceDesk desk;

    DutyStandings(Occurrences occurrences, CadenceDesk desk) {
        this.occurrences = occurrences;
        this.desk = desk;
    }

    private record Cell(long unit, String theme) {}

    private record Lit(Occurrence occurrence, Light light) {}

    @Override
    @Transactional(readOnly = true)
    public List<Standing> standings(Officer officer) {
        if (!officer.may(Right.READ_BOARD)) {
            return List.of();
        }
        var today = officer.day();
        Map<Cell, List<Lit>> cells = occurrences.around(officer, today).stream()
                .map(occurrence -> new Lit(occurrence, desk.light(occurrence, today)))
                .collect(Collectors.groupingBy(lit ->
                        new Cell(lit.occurrence().unitId(), lit.occurrence().theme())));
        return cells.entrySet().stream()
                .map(cell -> standing(cell.getKey(), cell.getValue(), today))
                .toList();
    }

    private Standing standing(Cell cell, List<Lit> all, LocalDate today) {
        var red = count(all, Light.RED);
        var yellow = count(all, Light.YELLOW);
        var worst = all.stream()
                .filter(lit -> lit.light() == Light.RED || lit.light() == Light.YELLOW)
                .max(Comparator.comparing(Lit::light)
                        .thenComparing(lit -> lit.occurrence().dueOn(), Comparator.reverseOrder()));
        var address = "/occurrences?unit=%d&theme=%s&state=%s"
                .formatted(cell.unit(), cell.theme(), red > 0 ? "OVERDUE" : "ALL");
        return new Standing(
                cell.unit(),
                cell.theme(),
                red,
                yellow,
                count(all, Light.GREEN),
                worst.map(lit -> since(lit)).orElse(null),
                worst.map(lit -> because(lit, today)).orElse(null),
                worst.map(lit -> new Sentence("cadence.remedy", lit.occurrence().post()))
                        .orElse(null),
                address);
    }

    private static int count(List<Lit> all, Light light) {
        return (int) all.stream().filter(lit -> lit.light() == light).count();
    }

    private static LocalDate since(Lit lit) {
        return lit.light() == Light.RED
                ? lit.occurrence().dueOn().plusDays(1)
                : lit.occurrence().periodFrom();
    }

    private static Sentence because(Lit lit, LocalDate today) {
        var occurrence = lit.occurrence();
        var key = switch (occurrence.stateOn(today)) {
            case MISSED -> "cadence.because.missed";
            case OVERDUE -> "cadence.because.overdue";
            case AHEAD, OPEN, DONE, LATE, EXCUSED -> "cadence.because.near";
        };
        return new Sentence(key, occurrence.no(), occurrence.duty(), occurrence.dueOn(), occurrence.post());
    }
}
