package org.mingjing.trail;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the integrator at work behind the commits: woken by them, and by a timer for what another process committed. It
 * pauses between batches, so that many commits share one checkpoint.
 */
@Component
class IntegratorAtWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IntegratorAtWork.class);
    private static final Duration TIMER = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final Integrator integrator;
    private final LogBell bell;
    private volatile boolean running;
    private Thread worker = new Thread(this::work, "trail-log");

    IntegratorAtWork(Integrator integrator, LogBell bell) {
        this.integrator = integrator;
        this.bell = bell;
    }

    private void work() {
        try {
            while (running) {
                integrate();
                Thread.sleep(PAUSE);
                bell.await(TIMER);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails is tried again at the next bell: the lines go on waiting, and nothing of the batch was kept. */
    private void integrate() {
        try {
            int placed;
            do {
                placed = integrator.integrate();
            } while (placed == Integrator.LINES_AT_A_TIME && running);
        } catch (RuntimeException failure) {
            if (running) {
                LOG.error("no line of the trail was given a place: {}", failure.getMessage(), failure);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("trail-log").daemon().start(this::work);
    }

    /** Comes before the database is left. */
    @Override
    public void stop() {
        running = false;
        bell.ring();
        try {
            worker.join(TO_STOP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
