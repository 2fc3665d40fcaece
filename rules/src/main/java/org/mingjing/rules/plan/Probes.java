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

    /** Whether a few numbers suffice to judge by the rule; otherwise it is asked as it reads. */
    static boolean canKeep(Rule rule, RulePack pack) {
        var hasCustody = pack.custody() != null;
        return switch (rule) {
            case Deadline deadline -> !(hasCustody && deadline.limit().rolls()) && DeadlineProbe.canKeep(deadline);
            case Response response ->
                !hasCustody || response.limit() == null || !response.limit().rolls();
            case AtMost any -> true;
            case AtLeast any -> true;
            case Precedence any -> true;
            case Exclusive any -> true;
            case DifferentActor any -> true;
            case SameActor any -> true;
            case Required any -> true;
            case Wait any -> true;
            case Notice any -> true;
            case Recorded any -> true;
        };
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
