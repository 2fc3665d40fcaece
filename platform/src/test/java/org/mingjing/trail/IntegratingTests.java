package org.mingjing.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mingjing.MingjingTest;
import org.mingjing.trail.audit.Audit;
import org.mingjing.trail.audit.LiveLog;
import org.mingjing.trail.log.Checkpoint;
import org.mingjing.trail.log.SignedNote;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lines get their places behind the commits, once each, whatever is killed meanwhile. */
@MingjingTest
class IntegratingTests {

    @Autowired
    Trail trail;

    @Autowired
    Integrator integrator;

    @Autowired
    StoredLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource source;

    private long write(String object) {
        trail.write("wang", "duty-done", object, "a fact");
        return db.sql("select max(id) from trail.lines where object = ?")
                .param(object)
                .query(Long.class)
                .single();
    }

    private long committed(String object) {
        var id = transaction.execute(status -> write(object));
        return id == null ? 0 : id;
    }

    private long place(long line) {
        return db.sql("select place from trail.leaves where line_id = ?")
                .param(line)
                .query(Long.class)
                .single();
    }

    /** The integrator at work behind the commits may be ahead of us or in our way: afterwards nothing waits. */
    private void integrateAll() {
        while (db.sql("select count(*) from trail.unplaced").query(Long.class).single() > 0) {
            integrator.integrate();
        }
        integrator.integrate();
    }

    private Audit.Report audit() throws SQLException, IOException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var report =
                    Audit.of(new LiveLog(connection), List.of(integrator.key().verifier()), List.of());
            connection.rollback();
            return report;
        }
    }

    @Test
    void aLineHasItsPlaceSoonAfterTheCommit() throws Exception {
        var line = committed("order/1");
        for (var waited = 0; waited < 200; waited++) {
            if (db.sql("select count(*) from trail.leaves where line_id = ?")
                            .param(line)
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(place(line)).isNotNegative();
    }

    @Test
    void aLineThatIsCommittedLateGetsTheNextPlaceAndLeavesNoGap() throws Exception {
        try (var late = source.getConnection()) {
            late.setAutoCommit(false);
            var lateLine = 0L;
            try (var insert = late.prepareStatement(
                    "insert into trail.lines (at, officer, what, object, facts) values (now(), 'li', 'duty-done', 'order/late', '{}') returning id")) {
                var row = insert.executeQuery();
                row.next();
                lateLine = row.getLong(1);
            }
            var line = committed("order/2");
            integrateAll();
            assertThat(line).isGreaterThan(lateLine);
            late.commit();
            integrateAll();
            assertThat(place(lateLine)).isGreaterThan(place(line));
        }
        assertThat(audit().faults()).isEmpty();
    }

    @Test
    void whoeverComesSecondWaits() {
        committed("order/3");
        transaction.executeWithoutResult(status -> {
            while (!log.lock()) {
                Thread.onSpinWait();
            }
            assertThat(Executors.newVirtualThreadPerTaskExecutor().submit(integrator::integrate))
                    .succeedsWithin(10, TimeUnit.SECONDS)
                    .isEqualTo(0);
        });
        integrateAll();
    }

    @Test
    void killedAtAnyInstantItHasPlacedABatchOrNothing() throws Exception {
        var password =
                Files.readString(Path.of("target/test-data/postgres.secret")).strip();
        var url = source.unwrap(HikariDataSource.class).getJdbcUrl();
        var any = new Random(7);
        var killed = new AtomicInteger();
        try (var superuser = DriverManager.getConnection(url, "mingjing_owner", password)) {
            for (var round = 0; round < 25; round++) {
                writeSixtyLines(superuser);
                var work = Executors.newVirtualThreadPerTaskExecutor().submit(() -> {
                    try {
                        integrator.integrate();
                    } catch (RuntimeException broken) {
                        killed.incrementAndGet();
                    }
                });
                TimeUnit.MICROSECONDS.sleep(any.nextInt(30_000));
                kill(superuser);
                work.get(20, TimeUnit.SECONDS);
            }
        }
        integrateAll();
        var report = audit();
        assertThat(report.faults()).isEmpty();
        assertThat(report.waiting()).isZero();
        assertThat(db.sql(
                                "select count(*) from trail.lines where object = 'order/killed' and id not in (select line_id from trail.leaves)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(killed.get()).as("killed in the midst of a batch").isPositive();
    }

    /** By a connection of their own: what is killed may be any of the pool's. */
    private static void writeSixtyLines(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("""
                    insert into trail.lines (at, officer, what, object, facts)
                    select now(), 'wang', 'duty-done', 'order/killed', '{}' from generate_series(1, 60)""");
        }
    }

    private static void kill(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_locks
                    where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())""");
        }
    }

    @Test
    void theApplicationMayAddToTheLogAndNothingElse() {
        committed("order/4");
        integrateAll();
        for (var sql : List.of(
                "update trail.lines set officer = 'li'",
                "delete from trail.lines",
                "update trail.leaves set entry = sha256(entry)",
                "delete from trail.leaves",
                "update trail.tiles set root = sha256(root)",
                "delete from trail.tiles",
                "update trail.checkpoints set note = ''",
                "delete from trail.checkpoints",
                "delete from trail.handings",
                "insert into trail.unplaced values (1)",
                "truncate trail.unplaced cascade")) {
            assertThatThrownBy(() -> db.sql(sql).update()).as(sql).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void theKeyIsAFileForItsOwnerAloneAndSignedTheNewestCheckpoint() throws IOException {
        committed("order/5");
        integrateAll();
        var key = integrator.folder().resolve(LogKey.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(log.newest()
                        .orElseThrow()
                        .isSignedBy(List.of(LogKey.read(integrator.folder()).verifier())))
                .isTrue();
        assertThat(Files.readString(integrator.folder().resolve(Integrator.HELD)))
                .startsWith("mingjing.invalid/trail/");
    }

    @Test
    void nothingIsSignedThatDoesNotContinueTheNewestCheckpoint() throws IOException {
        committed("order/6");
        integrateAll();
        var held = integrator.folder().resolve(Integrator.HELD);
        var kept = Files.readString(held);
        var now = Checkpoint.read(SignedNote.read(kept).text());
        Files.writeString(
                held,
                integrator
                        .key()
                        .sign(new Checkpoint(now.origin(), now.size() + 10, now.root()).text())
                        .toString());
        committed("order/7");
        assertThatThrownBy(integrator::integrate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has %d places".formatted(now.size() + 10))
                .hasMessageContaining("trail verify");
        Files.writeString(held, kept);
        integrateAll();
    }
}
