package org.mingjing.casewatch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.log.Columns;
import org.mingjing.rules.log.EventLogs;
import org.mingjing.rules.log.LogSink;
import org.mingjing.rules.log.UnreadableLog;
import org.mingjing.trail.Trail;
import org.mingjing.web.FactsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in one log after another, each in one transaction, and says meanwhile how far it is. */
@Component
class LogWork {

    private static final Logger LOG = LoggerFactory.getLogger(LogWork.class);
    private static final int EVENTS_AT_A_TIME = 4000;
    private static final int MANY_CASES = 1000;
    private static final String DISK_FULL = "53100"; // PostgreSQL, appendix A

    private final Intake intake;
    private final Imports imports;
    private final HandedIn handedIn;
    private final DataSource dataSource;
    private final JdbcClient db;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Map<Long, Progress> running = new ConcurrentHashMap<>();
    private final OneAtATime worker;

    LogWork(
            Intake intake,
            Imports imports,
            HandedIn handedIn,
            DataSource dataSource,
            JdbcClient db,
            Trail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            OneAtATime worker) {
        this.intake = intake;
        this.imports = imports;
        this.handedIn = handedIn;
        this.dataSource = dataSource;
        this.db = db;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
        this.worker = worker;
    }

    /** How far an import is: bytes of the file read, and what has been done. */
    record Progress(AtomicLong read, long bytes, ImportTally tally) {}

    /** Something that tells a sink all that a log holds. */
    @FunctionalInterface
    interface Source {
        void tell(LogSink sink) throws IOException;
    }

    Optional<Progress> progress(long importId) {
        return Optional.ofNullable(running.get(importId));
    }

    /** Starts once: whoever comes second finds it running. */
    boolean start(LogImport log, @Nullable Columns columns) {
        var progress = new Progress(new AtomicLong(), log.bytes(), new ImportTally());
        if (running.putIfAbsent(log.id(), progress) != null) {
            return false;
        }
        worker.execute(() -> work(log, columns, progress));
        return true;
    }

    private void work(LogImport log, @Nullable Columns columns, Progress progress) {
        var file = handedIn.of(log.id());
        try (var in = new Counting(Files.newInputStream(file), progress.read())) {
            takeIn(
                    log,
                    sink -> EventLogs.read(in, columns == null ? Columns.STANDARD : columns, sink),
                    progress.tally());
        } catch (UnreadableLog broken) {
            refuse(log, FaultWords.key(broken.fault()), broken.fault().facts());
        } catch (IOException | RuntimeException failure) {
            LOG.error("import {} failed", log.id(), failure);
            refuse(
                    log,
                    isForWantOfSpace(failure) ? "casewatch.refusal.disk-full" : "casewatch.refusal.failed",
                    List.of(String.valueOf(log.id())));
        } finally {
            running.remove(log.id());
            handedIn.discard(file);
        }
    }

    private static boolean isForWantOfSpace(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState()));
    }

    private void refuse(LogImport log, String refusal, List<String> facts) {
        transaction.executeWithoutResult(status -> {
            imports.refuse(log.id(), refusal, facts);
            trail.write(
                    log.by(), "log-refused", "import/" + log.id(), log.fileName(), refusal, String.join(", ", facts));
        });
    }

    /** What had not ended when the program ended does not go on: it is said so, and the file can be handed in again. */
    @EventListener(ApplicationReadyEvent.class)
    void endInterrupted() {
        transaction.executeWithoutResult(status -> imports.unended().stream()
                .filter(id -> !running.containsKey(id))
                .forEach(id -> {
                    imports.refuse(id, "casewatch.refusal.interrupted", List.of());
                    handedIn.discard(handedIn.of(id));
                }));
    }

    /** All or nothing: the log's cases, its outcome and the line in the trail. */
    void takeIn(LogImport log, Source source, ImportTally tally) {
        transaction.executeWithoutResult(status -> {
            try (var spool = Spool.open(dataSource, db, tally)) {
                source.tell(spool);
                spool.cases(EVENTS_AT_A_TIME, batch -> intake.take(log.kind(), log.unitId(), batch, tally));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            imports.end(log.id(), tally);
            var counts = tally.counts();
            if (counts.added() + counts.grown() >= MANY_CASES) {
                db.sql("analyze casewatch.cases, casewatch.findings").update();
            }
            trail.write(
                    log.by(),
                    "log-imported",
                    "import/" + log.id(),
                    log.fileName(),
                    counts.added(),
                    counts.grown(),
                    counts.same(),
                    counts.left());
            events.publishEvent(new FactsChanged("finding"));
        });
    }

    /** Counts what has been read of the file. */
    private static final class Counting extends FilterInputStream {

        private final AtomicLong read;

        Counting(InputStream in, AtomicLong read) {
            super(in);
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            if (next >= 0) {
                read.incrementAndGet();
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var count = super.read(into, from, length);
            if (count > 0) {
                read.addAndGet(count);
            }
            return count;
        }
    }
}
