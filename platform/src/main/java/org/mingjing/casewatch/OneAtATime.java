package org.mingjing.casewatch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mingjing.vocabulary.Asker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does long work behind the pages, one piece after the other, so that it takes one core at most. When the program ends,
 * the piece at work is broken off: each is one transaction or a row of them, and the next start goes on or says so.
 */
@Component
class OneAtATime implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);
    private static final int SECONDS_TO_BREAK_OFF = 5;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "case-watch");
        thread.setDaemon(true);
        return thread;
    });

    void execute(Runnable work) {
        worker.execute(() -> run(work));
    }

    private void run(Runnable work) {
        try {
            new Asker.Program().during(work);
        } catch (RuntimeException failure) {
            if (!worker.isShutdown()) {
                throw failure;
            }
            LOG.info("broken off, because the program ends: {}", failure.getMessage());
        }
    }

    @Override
    public void start() {
        // The worker waits from the beginning.
    }

    /** Comes before the database is left. */
    @Override
    public void stop() {
        worker.shutdownNow();
        try {
            worker.awaitTermination(SECONDS_TO_BREAK_OFF, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !worker.isShutdown();
    }
}
