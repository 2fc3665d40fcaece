package org.mingjing.rules.log;

import java.util.Map;
import org.mingjing.rules.Event;

/** Takes what a log holds, in the order of the file. Lines count from 1. */
public interface LogSink {

    /** Comes before the events of a trace; a case may have several traces, and then several of these. */
    void caseAttributes(String caseId, Map<String, Object> attributes);

    void event(long line, String caseId, Event event);

    /** A row or event that cannot be used. */
    void unreadable(long line, Fault fault);
}
