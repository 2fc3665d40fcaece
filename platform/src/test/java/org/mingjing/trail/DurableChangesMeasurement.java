package org.mingjing.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many durable changes a second go through the whole path: a row and its line in one transaction that is written
 * through to disk, and its place under a signed checkpoint; in turn with the same changes without the log. On a machine
 * that does other things, too, the processor time a change is the figure to look at. Run by hand:
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

    private static final int SECONDS = Integer.getInteger("mingjing.seconds", 8);
    private static final int ROUNDS = Integer.getInteger("mingjing.rounds", 3);
    private static final int HANDS = Integer.getInteger("mingjing.hands", 9);
    private static final Path DATA = Path.of("target/measured-data");

    @Autowired
    Trail trail;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource source;

    @Test
    void durableChangesASecond() throws Exception {
        assertThat(db.sql("show fsync").query(String.class).single()).isEqualTo("on");
        work(5);
        for (var round = 0; round < ROUNDS; round++) {
            measure("with the log");
            let("disable");
            measure("without it");
            let("enable");
        }
    }

    private void let(String verb) throws IOException, SQLException {
        var password = Files.readString(DATA.resolve("postgres.secret")).strip();
        var url = source.unwrap(HikariDataSource.class).getJdbcUrl();
        try (var owner = DriverManager.getConnection(url, "mingjing_owner", password);
                var statement = owner.createStatement()) {
            statement.execute("alter table trail.lines %s trigger wait_for_a_place".formatted(verb));
        }
    }

    private void measure(String what) throws Exception {
        waitUntilPlaced();
        var cpu = cpu();
        var begun = System.nanoTime();
        var changes = work(SECONDS);
        var behind =
                db.sql("select count(*) from trail.unplaced").query(Long.class).single();
        waitUntilPlaced();
        var seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3;
        var used = cpu().minus(cpu);
        System.out.printf(
                "%-12s %6d changes by %d hands in %.1f s: %.0f a second; %d lines behind at the end; %.2f ms of processor each, %.0f a second on two whole cores%n",
                what,
                changes,
                HANDS,
                seconds,
                changes / seconds,
                behind,
                used.toNanos() / 1e6 / changes,
                2e9 * changes / used.toNanos());
    }

    /** The processor time of this program and of PostgreSQL. */
    private static Duration cpu() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(DATA.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(ProcessHandle.current(), postmaster), postmaster.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private long work(int seconds) {
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
        var proof = "proof %d".formatted(number).getBytes(StandardCharsets.UTF_8);
        var id = evidence.keep("wang", "proof.txt", "text/plain", proof);
        trail.write("wang", "order-proof", "order/" + number, number, id);
    }

    private void waitUntilPlaced() throws InterruptedException {
        while (db.sql("select count(*) from trail.unplaced").query(Long.class).single() > 0) {
            Thread.sleep(5);
        }
    }
}
