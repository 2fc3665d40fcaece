package org.mingjing.rules.check;

import org.mingjing.rules.Activities;
import org.mingjing.rules.AtLeast;
import org.mingjing.rules.AtMost;
import org.mingjing.rules.Deadline;
import org.mingjing.rules.DifferentActor;
import org.mingjing.rules.Event;
import org.mingjing.rules.Exclusive;
import org.mingjing.rules.Notice;
import org.mingjing.rules.Precedence;
import org.mingjing.rules.Recorded;
import org.mingjing.rules.Required;
import org.mingjing.rules.Response;
import org.mingjing.rules.Rule;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.SameActor;
import org.mingjing.rules.Wait;
import org.mingjing.rules.pack.Example;

/** Whether a rule has anything to say about an example: an event that it is about, in force and meant by its condition. */
record Subject(Rule rule, RulePack pack) {

    boolean isIn(Example example) {
        return example.history().events().stream().anyMatch(event -> isMeant(event, example));
    }

    private boolean isMeant(Event event, Example example) {
        var head = rule.head();
        return isAbout(event)
                && head.valid().includes(event.at().atZone(pack.zone()).toLocalDate())
                && (allowsNone() || head.where().holds(example.history().attributes(), event.attributes()));
    }

    // What may never happen is kept by an event of which the condition is not true.
    private boolean allowsNone() {
        return rule instanceof AtMost atMost && atMost.times() == 0;
    }

    private boolean isAbout(Event event) {
        return switch (rule) {
            case Deadline deadline -> any(event, deadline.start(), deadline.restart());
            case AtMost atMost -> any(event, atMost.activity());
            case AtLeast atLeast -> any(event, atLeast.activity());
            case Precedence precedence -> any(event, precedence.activity());
            case Response response -> any(event, response.activity());
            case Exclusive exclusive -> any(event, exclusive.activities());
            case DifferentActor different -> any(event, different.one(), different.other());
            case SameActor same -> any(event, same.one(), same.other());
            case Required required -> any(event, required.activity());
            case Wait wait -> any(event, wait.activity());
            case Notice notice -> any(event, notice.before());
            case Recorded recorded -> any(event, recorded.activity());
        };
    }

    private static boolean any(Event event, Activities... activities) {
        for (var listened : activities) {
            if (listened.include(event)) {
                return true;
            }
        }
        return false;
    }
}
