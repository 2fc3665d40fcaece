package org.mingjing.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingjing.database.RunningDatabase;
import org.mingjing.trail.LogKey;
import org.mingjing.trail.audit.Audit;
import org.mingjing.trail.audit.LiveLog;

/**
 * Kills the application, and every second time its PostgreSQL with it, at random instants while clients issue orders over
 * HTTP. After each kill everything that a client saw confirmed has to be there once, and nothing twice, and the trail has to be
 * as it was signed. Run by hand, as it takes seconds for each kill:
 * {@code mvn -pl rules,platform verify -Dtest=KillingMeasurement -DexcludedGroups= -Dmingjing.kills=1000}.
 */
@Tag("measure")
class KillingMeasurement {

    private static final int KILLS = Integer.getInteger("mingjing.kills", 1000);
    private static final int CLIENTS = Integer.getInteger("mingjing.clients", 4);
    private static final int LONGEST_MILLIS = Integer.getInteger("mingjing.longest-millis", 2500);
    private static final int SECONDS_TO_START = 180;

    private final Path folder =
            Path.of(System.getProperty("mingjing.folder", "target/killed-data")).toAbsolutePath();
    private final Path data = folder.resolve("data");
    private final Random random = new Random(Long.getLong("mingjing.seed", System.nanoTime()));
    private final List<String> confirmed = new ArrayList<>();
    private long places;

    @Test
    void whatWasConfirmedSurvivesEveryKill() throws Exception {
        Files.createDirectories(folder);
        var visitors = new ArrayList<IssuingVisitor>();
        for (var kill = 1; kill <= KILLS + 1; kill++) {
            var running = start(kill);
            try {
                var address = address(running, kill);
                var found = verify();
                System.out.printf(
                        "%d kills, %d orders confirmed, %d places, %d lines waited%n",
                        kill - 1, confirmed.size(), found.size(), found.waiting());
                assertThat(found.size()).isGreaterThanOrEqualTo(places);
                places = found.size();
                while (visitors.size() < CLIENTS) {
                    visitors.add(new IssuingVisitor(visitors.size()));
                }
                if (kill <= KILLS) {
                    work(visitors, address, running, kill);
                }
            } finally {
                running.destroy();
                running.waitFor();
            }
        }
        assertThat(confirmed).isNotEmpty();
    }

    private Process start(int kill) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dmingjing.packs=" + Path.of("../packs").toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.mingjing.Mingjing",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(said(kill).toFile())
                .start();
    }

    private Path said(int kill) {
        return folder.resolve("said-%d.log".formatted(kill % 2));
    }

    private String address(Process running, int kill) throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (System.nanoTime() < end) {
            var ready = Files.readAllLines(said(kill)).stream()
                    .filter(line -> line.startsWith("Mingjing is ready: "))
                    .findFirst();
            if (ready.isPresent()) {
                return ready.get().substring("Mingjing is ready: ".length());
            }
            assertThat(running.isAlive()).as(Files.readString(said(kill))).isTrue();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError(Files.readString(said(kill)));
    }

    /** Everybody issues orders until the program is gone; what an answer confirmed is noted. */
    private void work(List<IssuingVisitor> visitors, String address, Process running, int kill) throws Exception {
        var hands = new ArrayList<Thread>();
        for (var visitor : visitors) {
            visitor.open(address);
        }
        for (var visitor : visitors) {
            hands.add(Thread.ofPlatform().start(() -> visitor.issueUntilGone(address, kill)));
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
        var postmaster = postmaster();
        var both = kill % 2 == 0;
        running.destroyForcibly();
        if (both) {
            postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
            postmaster.destroyForcibly();
        }
        running.waitFor();
        if (both) {
            postmaster.onExit().get(SECONDS_TO_START, TimeUnit.SECONDS);
        }
        for (var hand : hands) {
            hand.join();
        }
        visitors.forEach(visitor -> confirmed.addAll(visitor.takeConfirmed()));
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private Audit.Report verify() throws Exception {
        var checkpoint = data.resolve("trail.checkpoint");
        var held = Files.exists(checkpoint)
                ? List.of(new Audit.Held("the newest checkpoint", Files.readString(checkpoint)))
                : List.<Audit.Held>of();
        try (var connection = RunningDatabase.of(data, Map.of()).connect()) {
            requireOnce(titles(connection));
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(java.sql.Connection.TRANSACTION_REPEATABLE_READ);
            var report =
                    Audit.of(new LiveLog(connection), List.of(LogKey.read(data).verifier()), held);
            assertThat(report.faults()).isEmpty();
            return report;
        }
    }

    /** The orders with a line in the trail, and how often each stands there. */
    private static Map<String, Integer> titles(java.sql.Connection connection) throws SQLException {
        var titles = new HashMap<String, Integer>();
        try (var asked = connection.createStatement();
                var row = asked.executeQuery("""
                        select title_en from rectification.orders o
                        where title_en like 'kill %' and exists (
                          select 1 from trail.lines l where l.object = 'order/' || o.id)""")) {
            while (row.next()) {
                titles.merge(row.getString(1), 1, Integer::sum);
            }
        }
        return titles;
    }

    private void requireOnce(Map<String, Integer> titles) {
        assertThat(titles).containsKeys(confirmed.toArray(String[]::new));
        assertThat(titles.values()).allMatch(times -> times == 1);
    }
}
