package org.mingjing.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Nobody does both: <em>who handled the case does not evaluate it</em>. The later event is the breach, shown with the
 * earliest one it conflicts with. An event without an actor takes no part.
 */
public record DifferentActor(Head head, Activities one, Activities other) implements Rule {

    @Override
    public List<Finding> judge(Matter matter) {
        var pair = new ActorPair(head, one, other, matter);
        return pair.acted().stream()
                .flatMap(later ->
                        earliestConflict(later, pair, matter)
                                .map(earlier -> matter.breach(head, earlier, later))
                                .stream())
                .toList();
    }

    private static Optional<Integer> earliestConflict(int later, ActorPair pair, Matter matter) {
        var actor = matter.event(later).actor();
        return pair.counterpartsBefore(later).stream()
                .filter(earlier -> Objects.equals(actor, matter.event(earlier).actor()))
                .findFirst();
    }
}
