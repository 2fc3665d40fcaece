package org.mingjing.rules.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.explain.Explanations;
import org.mingjing.rules.plan.CaseOrder;
import org.mingjing.rules.plan.ColumnCases;

/** Writes the rows in order of the cases, and next to them when each case changes by itself. All processors judge. */
final class Answer implements AutoCloseable {

    private static final int CASES_A_SHEET = 2000;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Request request;
    private final RulePack pack;
    private final @Nullable Explanations explanations;
    private final Writer rows;
    private final Writer next;
    private final Tally tally;
    private final ExecutorService judging = Executors.newFixedThreadPool(PROCESSORS);
    private final Deque<Future<Sheet>> sheets = new ArrayDeque<>();
    private boolean isFirst = true;

    /** @param explanations absent if only the rows are asked for */
    Answer(Request request, RulePack pack, @Nullable Explanations explanations, Writer rows, Writer next)
            throws IOException {
        this.request = request;
        this.pack = pack;
        this.explanations = explanations;
        this.rows = rows;
        this.next = next;
        this.tally = new Tally(pack);
        rows.write(
                explanations == null
                        ? request.format().start()
                        : request.format().startExplained());
        next.write("case,next\n");
    }

    /** Judges these cases behind those before; returns while the last of them are still being judged. */
    void judge(CaseFiles files) {
        var columns = files.columns();
        var order = CaseOrder.of(columns);
        IntFunction<CaseHistory> histories = ofCase -> files.history(ofCase, order);
        var judges =
                ThreadLocal.withInitial(() -> new ColumnCases(pack, files.activities(), columns, order, histories));
        for (var from = 0; from < files.size(); from += CASES_A_SHEET) {
            var first = from;
            var until = Math.min(from + CASES_A_SHEET, files.size());
            sheets.add(judging.submit(() -> explanations == null
                    ? new Sheet(request, pack).write(judges.get(), files, first, until)
                    : new Sheet(request, pack).explain(explanations, histories, files, first, until)));
            writeUntil(2 * PROCESSORS);
        }
    }

    private void writeUntil(int left) {
        try {
            while (sheets.size() > left) {
                var sheet = written(sheets.remove());
                sheet.copyTo(rows, next, tally, isFirst);
                isFirst &= sheet.isEmpty();
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
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

    /** Waits until all is judged that was given. */
    void await() {
        writeUntil(0);
    }

    Tally end() throws IOException {
        await();
        rows.write(request.format().end());
        return tally;
    }

    @Override
    public void close() {
        judging.shutdownNow();
    }
}
