package org.mingjing.casewatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.mingjing.casewatch.LogImport.Counts;
import org.mingjing.casewatch.LogImport.Remark;
import org.mingjing.rules.Event;
import org.mingjing.rules.log.Fault;
import org.mingjing.rules.log.LogSink;

/** What an import has read and done so far. Read by the page while the import writes it. */
final class ImportTally implements LogSink {

    private static final int REMARKS_KEPT = 1000;

    private final LongAdder events = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final LongAdder added = new LongAdder();
    private final LongAdder grown = new LongAdder();
    private final LongAdder same = new LongAdder();
    private final LongAdder left = new LongAdder();
    private final List<Remark> remarks = new ArrayList<>();

    @Override
    public void caseAttributes(String caseId, Map<String, Object> attributes) {
        // Counted with the events.
    }

    @Override
    public void event(long line, String caseId, Event event) {
        events.increment();
    }

    @Override
    public void unreadable(long line, Fault fault) {
        unreadable.increment();
        remark(new Remark(line, FaultWords.key(fault), fault.facts()));
    }

    void added(int cases) {
        added.add(cases);
    }

    void grown() {
        grown.increment();
    }

    void same() {
        same.increment();
    }

    void left(String number, Event missing) {
        left.increment();
        remark(Remark.CONTRADICTS, number, missing.activity(), missing.at().toString());
    }

    void ofAnotherUnit(String number) {
        left.increment();
        remark("casewatch.remark.other-unit", number);
    }

    void withoutEvents(String number) {
        unreadable.increment();
        remark("casewatch.remark.no-events", number);
    }

    private void remark(String what, String... facts) {
        remark(new Remark(Remark.NO_LINE, what, List.of(facts)));
    }

    private void remark(Remark remark) {
        if (remarks.size() < REMARKS_KEPT) {
            remarks.add(new Remark(remark.line(), remark.what(), StorableText.all(remark.facts())));
        }
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    Counts counts() {
        return new Counts(
                added.intValue(), grown.intValue(), same.intValue(), left.intValue(), events.sum(), unreadable.sum());
    }
}
