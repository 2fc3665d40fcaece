package org.mingjing.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many durable changes a second go through the whole path: a row and its line in one transaction that is written
 * through to disk, and its place under a signed checkpoint. Run by hand:
 * {@code mvn -pl platform verify -Dtest=DurableChangesMeasurement -DexcludedGroups=}.
 */
@Tag("measure")
@SpringBootTest(
        properties = {
            "mingjing.data=target/measured-data",
            "mingjing.database=measured_${random.int(1000000)}",
            "mingjing.trail.folder=target/measured-data/trail_${random.uuid}",
            "mingjing.packs=../packs",
            "mingjing.pack=procuratorate",
            "mingjing.demo=false"
        })
class DurableChangesMeasurement {

    private static final int SECONDS = Integer.getInteger("mingjing.seconds", 20);
    private static final int HANDS = Integer.getInteger("mingjing.hands", 9);
    private static final double NANOSECONDS = 1e9;

    @Autowired
    Trail trail;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Test
    void durableChangesASecond() throws Exception {
        assertThat(db.sql("show fsync").query(String.class).single()).isEqualTo("on");
        work(5);
        waitUntilPlaced();
        var before = placed();
        var begun = System.nanoTime();
        var changes = work(SECONDS);
        var committed = (System.nanoTime() - begun) / NANOSECONDS;
        var behind =
                db.sql("select count(*) from trail.unplaced").query(Long.class).single();
        waitUntilPlaced();
        var seconds = (System.nanoTime() - begun) / NANOSECONDS;
        assertThat(placed() - before).isEqualTo(changes);
        System.out.printf(
                "%d changes by %d hands: committed %.0f a second; all placed and signed %.0f a second; %d lines behind at the end, placed %.2f s later%n",
                changes, HANDS, changes / committed, changes / seconds, behind, seconds - committed);
    }

    private long work(int seconds) throws InterruptedException {
        var done = new AtomicLong();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var hand = 0; hand < HANDS; hand++) {
                hands.execute(() -> {
                    while (System.nanoTime() < end) {
                        var number = done.incrementAndGet();
                        transaction.executeWithoutResult(status -> change(number));
                    }
                });
            }
        }
        return done.get();
    }

    private void change(long number) {
        var id = evidence.keep("wang", "proof.txt", "text/plain", ("proof " + number).getBytes(StandardCharsets.UTF_8));
        trail.write("wang", "order-proof", "order/" + number, number, id);
    }

    private long placed() {
        return db.sql("select count(*) from trail.leaves").query(Long.class).single();
    }

    private void waitUntilPlaced() throws InterruptedException {
        while (db.sql("select count(*) from trail.unplaced").query(Long.class).single() > 0) {
            Thread.sleep(5);
        }
    }
}
