package org.mingjing.rules.explain;

import org.mingjing.rules.Activities;
import org.mingjing.rules.AtLeast;
import org.mingjing.rules.AtMost;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.DifferentActor;
import org.mingjing.rules.Exclusive;
import org.mingjing.rules.Notice;
import org.mingjing.rules.Precedence;
import org.mingjing.rules.Recorded;
import org.mingjing.rules.Required;
import org.mingjing.rules.Response;
import org.mingjing.rules.Rule;
import org.mingjing.rules.SameActor;
import org.mingjing.rules.Wait;

/** What an open clock or step of a rule waits for. */
final class Awaited {

    private Awaited() {}

    static Activities by(Rule rule) {
        return switch (rule) {
            case Deadline deadline -> deadline.stop();
            case Response response -> response.then();
            case AtMost _,
                    AtLeast _,
                    Precedence _,
                    Exclusive _,
                    DifferentActor _,
                    SameActor _,
                    Required _,
                    Wait _,
                    Notice _,
                    Recorded _ -> Activities.NONE;
        };
    }
}
