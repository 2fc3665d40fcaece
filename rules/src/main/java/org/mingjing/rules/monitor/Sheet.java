package org.mingjing.rules.monitor;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Finding;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.calendar.UnknownYear;
import org.mingjing.rules.explain.Explanation;
import org.mingjing.rules.explain.Explanations;
import org.mingjing.rules.plan.ColumnCases;

/** A stretch of the answer, written apart from the others: the rows of neighbouring cases, and when each case changes. */
final class Sheet {

    private final Request request;
    private final RulePack pack;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder next = new StringBuilder();
    private final Tally tally;
    private @Nullable UnknownYear refused;

    Sheet(Request request, RulePack pack) {
        this.request = request;
        this.pack = pack;
        this.tally = new Tally(pack);
    }

    /** Judges the cases in their order, up to the first that is refused. */
    Sheet write(ColumnCases cases, CaseFiles files, int from, int until) {
        return write(files, from, until, ofCase -> {
            var findings = cases.judge(ofCase, request.asOf());
            if (!findings.isEmpty()) {
                var caseId = files.id(ofCase);
                findings.forEach(finding -> write(caseId, finding, null));
            }
            return findings;
        });
    }

    /** The same, each row with its explanation, from the readable rules. */
    Sheet explain(Explanations explanations, IntFunction<CaseHistory> histories, CaseFiles files, int from, int until) {
        return write(files, from, until, ofCase -> {
            var explained = explanations.of(pack, histories.apply(ofCase), request.asOf());
            explained.forEach(one -> write(files.id(ofCase), one.ruling().finding(), one.explanation()));
            return explained.stream().map(one -> one.ruling().finding()).toList();
        });
    }

    private Sheet write(CaseFiles files, int from, int until, IntFunction<List<Finding>> writing) {
        for (var ofCase = from; ofCase < until; ofCase++) {
            try {
                var findings = writing.apply(ofCase);
                if (request.next() != null) {
                    writeNext(files.id(ofCase), findings);
                }
            } catch (UnknownYear unknown) {
                refused = unknown;
                return this;
            }
        }
        return this;
    }

    private void write(String caseId, Finding finding, @Nullable Explanation explanation) {
        rows.append(request.format().between());
        request.format().write(rows, caseId, finding, explanation);
        tally.count(finding);
    }

    private void writeNext(String caseId, List<Finding> findings) {
        var change = findings.stream()
                .flatMap(finding -> finding.nextChange(request.asOf()).stream())
                .min(Instant::compareTo);
        next.append(RowFormat.csv(caseId))
                .append(',')
                .append(change.map(Instant::toString).orElse(""))
                .append('\n');
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Adds the sheet to the answer; what stands between rows is left out before the first. */
    void copyTo(Writer allRows, Writer allNext, Tally whole, boolean isFirst) throws IOException {
        var start = isFirst && !rows.isEmpty() ? request.format().between().length() : 0;
        allRows.append(rows, start, rows.length());
        allNext.append(next);
        whole.add(tally);
        if (refused != null) {
            throw refused;
        }
    }
}
