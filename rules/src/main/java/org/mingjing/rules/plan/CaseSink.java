package org.mingjing.rules.plan;

/** What {@link OpenCases} tells of its cases. Rows are used again: take out what is to be kept. */
public interface CaseSink {

    /** A row that only a late event of the case can undo: a clock was closed, or there is a breach. */
    void certain(long key, Row row);

    /** All certain rows of the case are void; they follow anew. */
    void again(long key);

    /** The answer of the case has changed without a new event. */
    void turned(long key);
}
