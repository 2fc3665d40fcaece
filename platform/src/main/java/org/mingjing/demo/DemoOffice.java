package org.mingjing.demo;

import java.time.Clock;
import org.mingjing.database.StartRefused;
import org.mingjing.packs.Pack;
import org.mingjing.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demo office at the first start, before the first page can be opened: people, duties, cases, problems and
 * circulars of the last twelve months.
 */
@Component
class DemoOffice implements SmartLifecycle {

    /** Everybody's password in the demo office, and nowhere else. It is printed at the start. */
    static final String PASSWORD = "mingjing-demo";

    private static final String OBJECT = "office/demo";
    private static final int BEFORE_THE_WEB = 0;

    private final boolean demo;
    private final Setting setting;
    private final DemoLife life;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private volatile boolean made;

    DemoOffice(
            @Value("${mingjing.demo}") boolean demo,
            Pack pack,
            Clock clock,
            DemoLife life,
            Trail trail,
            TransactionTemplate transaction) {
        this.demo = demo;
        this.setting = Setting.of(pack, clock);
        this.life = life;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        if (demo) {
            make();
        }
        made = true;
    }

    private void make() {
        var told = trail.about(OBJECT);
        if (told.isEmpty()) {
            write("demo-office-begun");
            life.tell(setting);
            write("demo-office-made");
        } else if (told.stream().noneMatch(line -> line.what().equals("demo-office-made"))) {
            throw new StartRefused(
                    "The demo office was interrupted while it was made: remove the data folder, or choose another with --data.");
        }
    }

    private void write(String what) {
        transaction.executeWithoutResult(status ->
                trail.write("mingjing", what, OBJECT, setting.pack().name().zh()));
    }

    @Override
    public void stop() {
        made = false;
    }

    @Override
    public boolean isRunning() {
        return made;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB;
    }
}
