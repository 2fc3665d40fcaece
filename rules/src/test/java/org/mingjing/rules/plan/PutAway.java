package org.mingjing.rules.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Finding;
import org.mingjing.rules.RulePack;

/** One who judges a case step by step, and between two steps keeps what is remembered of it as bytes. */
final class PutAway {

    private final RulePack pack;
    private final CaseHistory history;
    private final CaseSteps steps;
    private final List<List<Finding>> found = new ArrayList<>();
    private byte[] kept = {};

    PutAway(RulePack pack, CaseHistory history) throws IOException {
        this.pack = pack;
        this.history = history;
        this.steps = new CaseSteps(pack);
        pack.rules().forEach(rule -> found.add(new ArrayList<>()));
        putAway(steps.fresh());
    }

    List<Finding> judge(Instant asOf) throws IOException {
        for (var event : history.events()) {
            if (!event.at().isAfter(asOf)) {
                var memory = takeOut();
                steps.hear(memory.copy(), history.attributes(), event, row -> {});
                steps.hear(memory, history.attributes(), event, this::keep);
                putAway(memory);
            }
        }
        steps.open(takeOut(), history, asOf, this::keep);
        return found.stream().flatMap(List::stream).toList();
    }

    private void keep(Row row) {
        found.get(row.rule())
                .add(row.finding(pack.rules().get(row.rule()).head().id()));
    }

    private void putAway(CaseMemory memory) throws IOException {
        var bytes = new ByteArrayOutputStream();
        memory.write(new DataOutputStream(bytes));
        kept = bytes.toByteArray();
    }

    private CaseMemory takeOut() throws IOException {
        return CaseMemory.read(new DataInputStream(new ByteArrayInputStream(kept)));
    }
}
