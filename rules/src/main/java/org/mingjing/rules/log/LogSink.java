package org.mingjing.rules.log;

import java.util.Map;
import org.mingjing.rules.Event;

/**
 * Takes what a log holds, in the order of the file; what cannot be used is told soon after, not always between its
 * neighbours. Lines count from 1.
 */
public interface LogSink {

    /** Whether the attributes of events are needed; without them a log is read sooner. */
    default boolean asksForAttributes() {
        return true;
    }

    /** Comes before the events of a trace; a case may have several traces, and then several of these. */
    void caseAttributes(String caseId, Map<String, Object> attributes);

    void event(long line, String caseId, Event event);

    /**
     * Many events at once, as a CSV log is read; who takes them as they stand spares the making of each {@link Event}.
     *
     * @param linesBefore how many lines of the log stand before the block
     */
    default void block(EventBlock block, long linesBefore) {
        block.tellEach(linesBefore, this);
    }

    /** A row or event that cannot be used. */
    void unreadable(long line, Fault fault);
}
