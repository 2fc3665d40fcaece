package org.mingjing.people.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingjing.people.Seat;
import org.mingjing.people.Unit;

/** A unit in its tree, with its posts. */
public record PlanNode(Unit unit, List<Seat> seats, List<PlanNode> below) {

    private static final long NO_UNIT = 0;

    public long vacant() {
        return seats.stream().filter(Seat::isVacant).count();
    }

    /** What stands under a unit that is not there on the day stands at the top: nothing is lost from sight. */
    static List<PlanNode> tree(List<Unit> units, Map<Long, List<Seat>> seats) {
        var there = units.stream().map(Unit::id).collect(Collectors.toSet());
        var byParent = units.stream().collect(Collectors.groupingBy(unit -> {
            var parent = Objects.requireNonNullElse(unit.parentId(), NO_UNIT);
            return there.contains(parent) ? parent : NO_UNIT;
        }));
        return below(NO_UNIT, byParent, seats);
    }

    private static List<PlanNode> below(long id, Map<Long, List<Unit>> byParent, Map<Long, List<Seat>> seats) {
        return byParent.getOrDefault(id, List.of()).stream()
                .map(unit ->
                        new PlanNode(unit, seats.getOrDefault(unit.id(), List.of()), below(unit.id(), byParent, seats)))
                .toList();
    }
}
