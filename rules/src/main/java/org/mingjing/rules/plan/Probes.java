package org.mingjing.rules.plan;

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
import org.mingjing.rules.RulePack;
import org.mingjing.rules.SameActor;
import org.mingjing.rules.Wait;

/** The probe for each kind of rule. */
final class Probes {

    private Probes() {}

    /** Whether due dates of the rule move to a working day. */
    static boolean rolls(Rule rule) {
        return switch (rule) {
            case Deadline deadline -> deadline.limit().rolls();
            case Response response ->
                response.limit() != null && response.limit().rolls();
            case AtMost any -> false;
            case AtLeast any -> false;
            case Precedence any -> false;
            case Exclusive any -> false;
            case DifferentActor any -> false;
            case SameActor any -> false;
            case Required any -> false;
            case Wait any -> false;
            case Notice any -> false;
            case Recorded any -> false;
        };
    }

    /** Whether a few numbers suffice to judge by the rule; otherwise it is asked as it reads. */
    static boolean canKeep(Rule rule) {
        return !(rule instanceof Deadline deadline) || DeadlineProbe.canKeep(deadline);
    }

    static Probe probe(Rule rule, RulePack pack, Scope scope) {
        return switch (rule) {
            case Deadline deadline -> new DeadlineProbe(deadline, pack.closes(), scope);
            case Response response -> new ResponseProbe(response, pack.closes(), scope);
            case AtMost atMost -> new AtMostProbe(atMost, scope);
            case AtLeast atLeast -> new AtLeastProbe(atLeast, pack.closes(), scope);
            case Precedence precedence -> new PrecedenceProbe(precedence, scope);
            case Exclusive exclusive -> new ExclusiveProbe(exclusive, scope);
            case DifferentActor different -> new DifferentActorProbe(different, scope);
            case SameActor same -> new SameActorProbe(same, scope);
            case Required required -> EntryProbe.of(required, scope);
            case Wait wait -> new WaitProbe(wait, scope);
            case Notice notice -> new NoticeProbe(notice, scope);
            case Recorded recorded -> EntryProbe.of(recorded, scope);
        };
    }
}
