package org.mingjing.casewatch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Does long work behind the pages, one piece after the other, so that it takes one core at most. */
@Component
class OneAtATime implements DisposableBean {

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "case-watch");
        thread.setDaemon(true);
        return thread;
    });

    void execute(Runnable work) {
        worker.execute(work);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
