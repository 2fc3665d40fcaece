package org.mingjing.demo;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** What happened in the demo office. What became of the duties knows nothing of the cases and is told beside them. */
@Component
record DemoLife(
        DemoPeople people,
        DemoDuties duties,
        DemoCasework casework,
        DemoProblems problems,
        DemoBulletins bulletins,
        AsyncTaskExecutor applicationTaskExecutor) {

    void tell(Setting setting) {
        people.tell(setting);
        var dutiesTold = applicationTaskExecutor.submitCompletable(() -> duties.tell(setting));
        casework.tell(setting);
        problems.tell(setting);
        dutiesTold.join();
        bulletins.tell(setting);
    }
}
