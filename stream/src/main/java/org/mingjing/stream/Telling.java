package org.mingjing.stream;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.plan.Row;
import org.mingjing.rules.plan.RowSink;

/** Takes rows down as they are told. */
final class Telling implements RowSink {

    private final List<String> rules;
    private List<CaseAnswer.Row> told = new ArrayList<>();

    Telling(RulePack pack) {
        rules = pack.rules().stream().map(rule -> rule.head().id()).toList();
    }

    @Override
    public void row(Row row) {
        told.add(CaseAnswer.Row.of(row.finding(rules.get(row.rule()))));
    }

    boolean isAny() {
        return !told.isEmpty();
    }

    /** All since the last time. */
    List<CaseAnswer.Row> taken() {
        if (told.isEmpty()) {
            return List.of();
        }
        var taken = List.copyOf(told);
        told = new ArrayList<>();
        return taken;
    }
}
