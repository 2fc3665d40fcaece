package org.mingjing.rules.monitor;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Finding;
import org.mingjing.rules.RulePack;

/** Writes the rows as the cases come, and next to them when each case changes by itself. */
final class Answer {

    private final Request request;
    private final RulePack pack;
    private final Writer rows;
    private final Writer next;
    private final Tally tally;
    private boolean isFirst = true;

    Answer(Request request, RulePack pack, Writer rows, Writer next) {
        this.request = request;
        this.pack = pack;
        this.rows = rows;
        this.next = next;
        this.tally = new Tally(pack);
    }

    Tally write(Iterator<CaseHistory> cases) throws IOException {
        rows.write(request.format().start());
        next.write("case,next\n");
        while (cases.hasNext()) {
            var history = cases.next();
            var findings = pack.judge(history, request.asOf());
            write(history.id(), findings);
            writeNext(history.id(), findings);
        }
        rows.write(request.format().end());
        return tally;
    }

    private void write(String caseId, List<Finding> findings) throws IOException {
        for (var finding : findings) {
            rows.write(isFirst ? "" : request.format().between());
            rows.write(request.format().row(caseId, finding));
            tally.count(finding);
            isFirst = false;
        }
    }

    private void writeNext(String caseId, List<Finding> findings) throws IOException {
        var change = findings.stream()
                .flatMap(finding -> finding.nextChange(request.asOf()).stream())
                .min(Instant::compareTo);
        next.write("%s,%s\n"
                .formatted(RowFormat.csv(caseId), change.map(Instant::toString).orElse("")));
    }
}
