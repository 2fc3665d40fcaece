package org.mingjing.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who does one does the other: <em>who heard the case decides it</em>. An event whose actor differs from that of the
 * latest earlier event of the other activity is a breach. An event without an actor takes no part.
 */
public record SameActor(Head head, Activities one, Activities other) implements Rule {

    @Override
    public List<Finding> judge(Matter matter) {
        var pair = new ActorPair(head, one, other, matter);
        return pair.acted().stream()
                .flatMap(later ->
                        latestConflict(later, pair, matter)
                                .map(earlier -> matter.breach(head, earlier, later))
                                .stream())
                .toList();
    }

    private static Optional<Integer> latestConflict(int later, ActorPair pair, Matter matter) {
        var counterparts = pair.counterpartsBefore(later);
        return counterparts.isEmpty()
                ? Optional.empty()
                : Optional.of(counterparts.getLast())
                        .filter(earlier -> !Objects.equals(
                                matter.event(earlier).actor(),
                                matter.event(later).actor()));
    }
}
