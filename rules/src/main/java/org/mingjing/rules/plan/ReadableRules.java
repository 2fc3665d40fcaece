package org.mingjing.rules.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.RulePack;

/** Judges the cases of a log by those rules of a pack that are not compiled. */
final class ReadableRules {

    private final RulePack pack;
    private final List<Integer> rules;
    private final Names names;
    private final EventColumns log;

    ReadableRules(RulePack pack, List<Integer> rules, Names names, EventColumns log) {
        this.pack = pack;
        this.rules = rules;
        this.names = names;
        this.log = log;
    }

    void judge(Instant asOf, Moment moment) {
        var starts = new int[log.cases() + 1];
        var order = log.byCase(starts);
        for (var ofCase = 0; ofCase < log.cases(); ofCase++) {
            moment.turnTo(ofCase);
            var history = history(ofCase, order, starts[ofCase], starts[ofCase + 1]);
            for (var rule : rules) {
                for (var finding : pack.alone(rule).judge(history, asOf)) {
                    moment.tell(finding, rule);
                }
            }
        }
    }

    private CaseHistory history(int ofCase, int[] order, int from, int until) {
        var events = new ArrayList<Event>();
        for (var i = from; i < until; i++) {
            var event = order[i];
            var activity = log.activity()[event];
            var actor = log.actor()[event];
            events.add(new Event(
                    names.name(activity),
                    Dates.instant(log.time()[event]),
                    actor < 0 ? null : String.valueOf(actor),
                    log.attributes().ofEvent(event)));
        }
        return CaseHistory.of(String.valueOf(ofCase), log.attributes().ofCase(ofCase), events);
    }
}
