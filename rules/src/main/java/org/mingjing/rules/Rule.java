package org.mingjing.rules;

import java.util.List;

/** One sentence of a pack. Each kind is a record that answers for itself; its doc comment is its law. */
public sealed interface Rule
        permits Deadline,
                AtMost,
                AtLeast,
                Precedence,
                Response,
                Exclusive,
                DifferentActor,
                SameActor,
                Required,
                Wait,
                Notice,
                Recorded {

    Head head();

    /** What the rule says of the case, in order of the events that made it speak. */
    List<Finding> judge(Matter matter);

    /** The time limits that ran or run in the case; empty for the kinds that keep none. */
    default List<Clock> clocks(Matter matter) {
        return List.of();
    }
}
