package org.mingjing.rules.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.Finding;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.plan.RandomLog.Arrived;

/** One who follows open cases event by event and keeps what he was told. */
final class Watched implements CaseSink {

    final List<Long> turned = new ArrayList<>();
    private final RulePack pack;
    private final Plan plan;
    private final OpenCases cases;
    private final List<Arrived> arrived = new ArrayList<>();
    private final Map<Long, List<List<Finding>>> certain = new HashMap<>();

    Watched(RulePack pack) {
        this.pack = pack;
        this.plan = Plan.of(pack, RandomPacks.NAMES);
        this.cases = new OpenCases(plan, this::history, this);
    }

    CaseHistory history(long key) {
        return new RandomLog(arrived).history((int) key);
    }

    void hear(int caseNumber, Event event) {
        arrived.add(new Arrived(caseNumber, event));
        var actor = event.actor() == null ? -1 : cases.actor(event.actor());
        cases.hear(caseNumber, plan.activity(event.activity()), Dates.nanos(event.at()), actor, event.attributes());
    }

    void advance(Instant to) {
        turned.clear();
        cases.advance(to);
    }

    List<Finding> answer(long key) {
        var rows = new ArrayList<List<Finding>>();
        certain.computeIfAbsent(key, this::nothing).forEach(ofRule -> rows.add(new ArrayList<>(ofRule)));
        cases.open(key, row -> rows.get(row.rule()).add(finding(row)));
        return rows.stream().flatMap(List::stream).toList();
    }

    @Override
    public void certain(long key, Row row) {
        certain.computeIfAbsent(key, this::nothing).get(row.rule()).add(finding(row));
    }

    @Override
    public void again(long key) {
        certain.remove(key);
    }

    @Override
    public void turned(long key) {
        turned.add(key);
    }

    private List<List<Finding>> nothing(long key) {
        return pack.rules().stream()
                .map(rule -> (List<Finding>) new ArrayList<Finding>())
                .toList();
    }

    private Finding finding(Row row) {
        return row.finding(pack.rules().get(row.rule()).head().id());
    }
}
