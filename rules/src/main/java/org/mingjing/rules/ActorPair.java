package org.mingjing.rules;

import java.util.List;

/** Two activities whose actors are compared, in one case. Events without an actor are left out. */
record ActorPair(Head head, Activities one, Activities other, Matter matter) {

    /** The positions of all events of either activity. */
    List<Integer> acted() {
        return matter.occurrences(head, one.and(other)).stream()
                .filter(position -> matter.event(position).actor() != null)
                .toList();
    }

    /** The positions before this one that hold the other activity. */
    List<Integer> counterpartsBefore(int position) {
        return acted().stream()
                .filter(earlier -> earlier < position && areCounterparts(matter.event(earlier), matter.event(position)))
                .toList();
    }

    private boolean areCounterparts(Event earlier, Event later) {
        return (one.include(earlier) && other.include(later)) || (other.include(earlier) && one.include(later));
    }
}
