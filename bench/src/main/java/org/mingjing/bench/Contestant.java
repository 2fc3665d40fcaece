package org.mingjing.bench;

/** Somebody who does the task. Made for one sample, before the clock runs. */
interface Contestant extends AutoCloseable {

    String name();

    Verdicts judge();

    @Override
    default void close() {
        // Most hold nothing.
    }
}
