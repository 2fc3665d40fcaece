package org.mingjing.rules.plan;

/** Takes the answer row by row. */
@FunctionalInterface
public interface RowSink {

    /** The row is used again for the next one. */
    void row(Row row);
}
