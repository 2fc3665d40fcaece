package org.mingjing.rules.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.Finding;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.calendar.UnknownYear;

/**
 * Judges one case after another by a plan: the same findings as {@link RulePack#judge}, sooner. Serves one thread.
 *
 * <p>A case that whole numbers cannot hold, that asks for a year no calendar holds, or in which custody changes after a limit
 * was met and before it was due, is judged by the readable rules, which then answer or refuse.
 */
public final class CaseByCase {

    private final RulePack pack;
    private final Plan plan;
    private final Moment moment;
    private final Names actors = new Names();
    private final List<List<Finding>> found = new ArrayList<>();
    private CaseHistory current = CaseHistory.of("", Map.of(), List.of());

    public CaseByCase(RulePack pack) {
        this.pack = pack;
        this.plan = Plan.givingUp(pack, List.of());
        this.moment = plan.momentOfOne(this::keep, new OfCurrent());
        pack.rules().forEach(rule -> found.add(new ArrayList<>()));
    }

    /** By rule as in the pack, then by time. */
    public List<Finding> judge(CaseHistory history, Instant asOf) {
        try {
            return planned(history, asOf);
        } catch (ArithmeticException | DateTimeException | UnknownYear | BeyondThePlan whoReadsKnows) {
            return pack.judge(history, asOf);
        }
    }

    private List<Finding> planned(CaseHistory history, Instant asOf) {
        startOn(history);
        var end = Dates.nanos(asOf);
        for (var event = 0; event < history.events().size(); event++) {
            var heard = history.events().get(event);
            var time = Dates.nanos(heard.at());
            if (time > end) {
                break;
            }
            plan.hear(moment, 0, event, plan.activity(heard.activity()), time, actor(heard));
        }
        plan.leave(0, end, moment);
        for (var rule : plan.readable()) {
            found.get(rule).addAll(pack.alone(rule).judge(history, asOf));
        }
        return found.stream().flatMap(List::stream).toList();
    }

    private void startOn(CaseHistory history) {
        current = history;
        found.forEach(List::clear);
        actors.clear();
        moment.cells.clear();
        moment.forget(0);
    }

    private int actor(Event event) {
        return event.actor() == null ? -1 : actors.number(event.actor());
    }

    private void keep(Row row) {
        found.get(row.rule())
                .add(row.finding(pack.rules().get(row.rule()).head().id()));
    }

    private final class OfCurrent implements Attributes {
        @Override
        public Map<String, Object> ofCase(int caseNumber) {
            return current.attributes();
        }

        @Override
        public Map<String, Object> ofEvent(int event) {
            return current.events().get(event).attributes();
        }
    }
}
