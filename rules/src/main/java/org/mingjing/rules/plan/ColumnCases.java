package org.mingjing.rules.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Finding;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.calendar.UnknownYear;

/**
 * Judges single cases of a log held as columns: the findings of {@link RulePack#judge}. Serves one thread.
 *
 * <p>A case with a time that whole numbers cannot hold, or for which a calendar lacks a year, is told in full and judged by
 * the readable rules, which then answer or refuse.
 */
public final class ColumnCases {

    private final RulePack pack;
    private final Plan plan;
    private final EventColumns log;
    private final CaseOrder order;
    private final IntFunction<CaseHistory> histories;
    private final Moment moment;
    private final List<List<Finding>> found = new ArrayList<>();
    private int kept;

    /**
     * @param names the names of the activities, by number
     * @param histories tells a case in full
     */
    public ColumnCases(
            RulePack pack, List<String> names, EventColumns log, CaseOrder order, IntFunction<CaseHistory> histories) {
        this.pack = pack;
        this.plan = Plan.ofOnly(pack, names);
        this.log = log;
        this.order = order;
        this.histories = histories;
        this.moment = plan.momentOfOne(this::keep, log.attributes());
        pack.rules().forEach(rule -> found.add(new ArrayList<>()));
    }

    private void keep(Row row) {
        found.get(row.rule())
                .add(row.finding(pack.rules().get(row.rule()).head().id()));
        kept++;
    }

    private void forget(int ofCase) {
        if (kept > 0) {
            found.forEach(List::clear);
            kept = 0;
        }
        moment.cells.clear();
        moment.forget(ofCase);
    }

    /** By rule as in the pack, then by time. */
    public List<Finding> judge(int ofCase, Instant asOf) {
        try {
            return planned(ofCase, asOf);
        } catch (ArithmeticException | DateTimeException | UnknownYear beyondThePlan) {
            return pack.judge(histories.apply(ofCase), asOf);
        }
    }

    private List<Finding> planned(int ofCase, Instant asOf) {
        forget(ofCase);
        var end = Dates.nanos(asOf);
        var events = order.events(ofCase);
        if (events.length > 0 && (isTooFarOff(events[0]) || isTooFarOff(events[events.length - 1]))) {
            throw new ArithmeticException("a time too far off for whole numbers");
        }
        var heard = events.length;
        while (heard > 0 && log.time()[events[heard - 1]] > end) {
            heard--;
        }
        for (var place = 0; place < heard; place++) {
            plan.hear(moment, ofCase, events[place], log);
        }
        plan.leave(ofCase, end, moment);
        for (var rule : plan.readable()) {
            var read = pack.alone(rule).judge(histories.apply(ofCase), asOf);
            found.get(rule).addAll(read);
            kept += read.size();
        }
        if (kept == 0) {
            return List.of();
        }
        var all = new ArrayList<Finding>(kept);
        found.forEach(all::addAll);
        return all;
    }

    private boolean isTooFarOff(int event) {
        var time = log.time()[event];
        return time == Long.MIN_VALUE || time == Long.MAX_VALUE;
    }
}
