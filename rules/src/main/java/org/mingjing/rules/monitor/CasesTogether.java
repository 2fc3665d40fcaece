package org.mingjing.rules.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingjing.rules.Event;
import org.mingjing.rules.log.EventBlock;
import org.mingjing.rules.log.Fault;
import org.mingjing.rules.log.LogSink;
import org.mingjing.rules.log.Names;

/**
 * Hands cases on by the hundred while the log is still being read, as long as the events of each case stand together in it:
 * then a log of any size is judged in bounded memory. Of a case that was handed on only its name is kept.
 */
final class CasesTogether implements LogSink {

    static final int EVENTS_A_BUNDLE = 1 << 17;

    private final boolean keepsAttributes;
    private final int eventsABundle;
    private final Consumer<CaseFiles> judging;
    private final Names seen = new Names();
    private final List<String> unreadable = new ArrayList<>();
    private CaseFiles bundle;
    private int current = -1;

    CasesTogether(boolean keepsAttributes, int eventsABundle, Consumer<CaseFiles> judging) {
        this.keepsAttributes = keepsAttributes;
        this.eventsABundle = eventsABundle;
        this.judging = judging;
        this.bundle = new CaseFiles(keepsAttributes);
    }

    /** A case comes again after another one: the log has to be held as a whole. */
    static final class ComesAgain extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ComesAgain(String caseId) {
            super("the events of case %s do not stand together".formatted(caseId));
        }
    }

    @Override
    public boolean asksForAttributes() {
        return keepsAttributes;
    }

    @Override
    public void caseAttributes(String caseId, Map<String, Object> attributes) {
        if (isNew(seen.size(), seen.of(caseId)) && isFull(0)) {
            handOn();
        }
        bundle.caseAttributes(caseId, attributes);
    }

    @Override
    public void event(long line, String caseId, Event event) {
        if (isNew(seen.size(), seen.of(caseId)) && isFull(0)) {
            handOn();
        }
        bundle.event(line, caseId, event);
    }

    @Override
    public void block(EventBlock block, long linesBefore) {
        var from = 0;
        for (var event = 0; event < block.size(); event++) {
            var isSame = event > 0 && block.caseNumber(event) == block.caseNumber(event - 1);
            if (!isSame
                    && isNew(seen.size(), seen.of(block.cases(), block.caseNumber(event)))
                    && isFull(event - from)) {
                bundle.add(block, from, event);
                from = event;
                handOn();
            }
        }
        bundle.add(block, from, block.size());
    }

    private boolean isNew(int seenBefore, int number) {
        if (number == current) {
            return false;
        }
        if (number < seenBefore) {
            throw new ComesAgain(seen.text(number));
        }
        current = number;
        return true;
    }

    private boolean isFull(int more) {
        return bundle.events() + more >= eventsABundle;
    }

    private void handOn() {
        judging.accept(bundle);
        bundle = new CaseFiles(keepsAttributes);
    }

    @Override
    public void unreadable(long line, Fault fault) {
        unreadable.add(CaseFiles.sentence(line, fault));
    }

    /** Hands on the last cases; the answer names what could not be read. */
    List<String> end() {
        handOn();
        return unreadable;
    }
}
