package org.mingjing.rules.monitor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.plan.CaseOrder;
import org.mingjing.rules.plan.ColumnCases;

/** Writes the rows in order of the cases, and next to them when each case changes by itself. All processors judge. */
final class Answer {

    private static final int CASES_A_SHEET = 2000;

    private final Request request;
    private final RulePack pack;
    private final CaseFiles files;
    private final CaseOrder order;
    private final ThreadLocal<ColumnCases> judges;

    Answer(Request request, RulePack pack, CaseFiles files) {
        this.request = request;
        this.pack = pack;
        this.files = files;
        var columns = files.columns();
        this.order = CaseOrder.of(columns);
        this.judges = ThreadLocal.withInitial(() ->
                new ColumnCases(pack, files.activities(), columns, order, ofCase -> files.history(ofCase, order)));
    }

    Tally write(Writer rows, Writer next) throws IOException {
        var processors = Runtime.getRuntime().availableProcessors();
        var judging = Executors.newFixedThreadPool(processors);
        try {
            return write(rows, next, judging, 2 * processors);
        } finally {
            judging.shutdownNow();
        }
    }

    private Tally write(Writer rows, Writer next, ExecutorService judging, int ahead) throws IOException {
        var tally = new Tally(pack);
        var isFirst = true;
        var sheets = new ArrayDeque<Future<Sheet>>();
        rows.write(request.format().start());
        next.write("case,next\n");
        for (var from = 0; from < files.size() || !sheets.isEmpty(); from += CASES_A_SHEET) {
            if (from < files.size()) {
                sheets.add(sheet(from, judging));
            }
            if (sheets.size() > ahead || from + CASES_A_SHEET >= files.size()) {
                var sheet = written(sheets.remove());
                sheet.copyTo(rows, next, tally, isFirst);
                isFirst &= sheet.isEmpty();
            }
        }
        rows.write(request.format().end());
        return tally;
    }

    private Future<Sheet> sheet(int from, ExecutorService judging) {
        var until = Math.min(from + CASES_A_SHEET, files.size());
        return judging.submit(() -> new Sheet(request, pack).write(judges.get(), files, from, until));
    }

    private static Sheet written(Future<Sheet> sheet) {
        try {
            return sheet.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException asItIs) {
                throw asItIs;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
