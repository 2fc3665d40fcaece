package org.mingjing.bench;

/** Somebody who does the task. Made for one sample, before the clock runs. */
interface Contestant {

    String name();

    Verdicts judge();

    default void close() {
        // Most hold nothing.
    }
}
