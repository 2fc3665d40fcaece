package org.mingjing.people.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingjing.people.Seat;
import org.mingjing.people.Unit;

/** A unit in its tree, with its posts. */
public record PlanNode(Unit unit, List<Seat> seats, List<PlanNode> below) {

    static List<PlanNode> tree(List<Unit> units, Map<Long, List<Seat>> seats) {
        return units.stream()
                .filter(unit -> units.stream().noneMatch(other -> Objects.equals(other.id(), unit.parentId())))
                .map(unit -> node(unit, units, seats))
                .toList();
    }

    private static PlanNode node(Unit unit, List<Unit> units, Map<Long, List<Seat>> seats) {
        return new PlanNode(
                unit,
                seats.getOrDefault(unit.id(), List.of()),
                units.stream()
                        .filter(other -> Objects.equals(other.parentId(), unit.id()))
                        .map(other -> node(other, units, seats))
                        .toList());
    }
}
