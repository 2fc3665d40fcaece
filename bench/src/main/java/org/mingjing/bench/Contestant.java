package org.mingjing.bench;

/** Somebody who does the task. Made for one sample, before the clock runs. */
interface Contestant {

    String name();

    Sample sample();

    Verdicts judge();

    /** What counts of the milliseconds that {@link #judge} took; a cluster has to start first. */
    default double counted(double millis) {
        return millis;
    }

    /** What counts of the milliseconds of processors that this process spent; a program spends its own. */
    default double countedOfProcessors(double millis) {
        return millis;
    }

    default void close() {
        // Most hold nothing.
    }
}
