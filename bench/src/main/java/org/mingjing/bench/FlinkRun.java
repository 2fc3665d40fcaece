package org.mingjing.bench;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a job shares with us. Flink hands functions to its workers as bytes, so they carry the number of the run and look
 * it up; the workers are threads of this process.
 */
final class FlinkRun {

    private static final Map<Integer, FlinkRun> RUNS = new ConcurrentHashMap<>();
    private static final AtomicInteger LAST = new AtomicInteger();

    private final int number = LAST.incrementAndGet();
    private final Sample sample;
    private final PeerEvent.Maker events;
    private final Verdicts verdicts;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();

    FlinkRun(Sample sample, PeerEvent.Maker events) {
        this.sample = sample;
        this.events = events;
        this.verdicts = new Verdicts(sample.log().cases());
        RUNS.put(number, this);
    }

    static FlinkRun numbered(int number) {
        return Objects.requireNonNull(RUNS.get(number), "the run is not over while a worker asks for it");
    }

    int number() {
        return number;
    }

    Sample sample() {
        return sample;
    }

    /** The event at this place of the log; the clock starts with the first. */
    PeerEvent event(long place) {
        if (place == 0) {
            begun.set(System.nanoTime());
        }
        return events.event((int) place);
    }

    void broken(int ofCase, int rule) {
        verdicts.add(ofCase, rule);
    }

    /** All events have reached the end of the job. */
    void ended() {
        ended.set(System.nanoTime());
    }

    /** From the first event on. */
    double millis() {
        return (ended.get() - begun.get()) / 1e6;
    }

    Verdicts over() {
        RUNS.remove(number);
        return verdicts;
    }
}
