package org.mingjing.casewatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.casewatch.LogImport.Counts;
import org.mingjing.casewatch.LogImport.Remark;
import org.mingjing.rules.Event;
import org.mingjing.rules.log.Fault;
import org.mingjing.rules.log.LogSink;

/** What an import has read and done so far. Read by the page while the import writes it. */
final class ImportTally implements LogSink {

    private static final int REMARKS_KEPT = 1000;

    private volatile long events;
    private volatile long unreadable;
    private volatile int added;
    private volatile int grown;
    private volatile int same;
    private volatile int left;
    private final List<Remark> remarks = new ArrayList<>();

    @Override
    public void caseAttributes(String caseId, Map<String, Object> attributes) {
        // Counted with the events.
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    public void event(long line, String caseId, Event event) {
        events++;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    public void unreadable(long line, Fault fault) {
        unreadable++;
        remark(new Remark(line, FaultWords.key(fault), fault.facts()));
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void added(int cases) {
        added += cases;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void grown() {
        grown++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void same() {
        same++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void left(String number, Event missing) {
        left++;
        remark(Remark.CONTRADICTS, number, missing.activity(), missing.at().toString());
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void ofAnotherUnit(String number) {
        left++;
        remark("casewatch.remark.other-unit", number);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void withoutEvents(String number) {
        unreadable++;
        remark("casewatch.remark.no-events", number);
    }

    private void remark(String what, String... facts) {
        remark(new Remark(Remark.NO_LINE, what, List.of(facts)));
    }

    private void remark(Remark remark) {
        if (remarks.size() < REMARKS_KEPT) {
            remarks.add(remark);
        }
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    Counts counts() {
        return new Counts(added, grown, same, left, events, unreadable);
    }
}
