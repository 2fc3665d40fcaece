package org.mingjing.casewatch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.mingjing.rules.log.UnreadableLog;
import org.mingjing.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in one log after another and says meanwhile how far it is; what cannot be taken in is refused with a reason. */
@Component
class LogWork {

    private static final Logger LOG = LoggerFactory.getLogger(LogWork.class);
    private static final String DISK_FULL = "53100"; // PostgreSQL, appendix A

    private final TakingIn takingIn;
    private final Imports imports;
    private final HandedIn handedIn;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Map<Long, Progress> running = new ConcurrentHashMap<>();
    private final OneAtATime worker;

    LogWork(
            TakingIn takingIn,
            Imports imports,
            HandedIn handedIn,
            Trail trail,
            TransactionTemplate transaction,
            OneAtATime worker) {
        this.takingIn = takingIn;
        this.imports = imports;
        this.handedIn = handedIn;
        this.trail = trail;
        this.transaction = transaction;
        this.worker = worker;
    }

    /** How far an import is: bytes of the file read, and what has been done. */
    record Progress(AtomicLong read, long bytes, ImportTally tally) {}

    Optional<Progress> progress(long importId) {
        return Optional.ofNullable(running.get(importId));
    }

    /** Starts once: whoever comes second finds it running. */
    boolean start(LogImport log, CasesIn cases) {
        var progress = new Progress(new AtomicLong(), log.bytes() * cases.passages(), new ImportTally());
        if (running.putIfAbsent(log.id(), progress) != null) {
            return false;
        }
        worker.execute(() -> work(log, cases, progress));
        return true;
    }

    private void work(LogImport log, CasesIn cases, Progress progress) {
        var file = handedIn.of(log.id());
        try {
            takingIn.take(
                    log,
                    sink -> cases.read(() -> new Counting(Files.newInputStream(file), progress.read()), sink),
                    progress.tally());
        } catch (UnreadableLog broken) {
            refuse(log, FaultWords.key(broken.fault()), broken.fault().facts());
        } catch (RuntimeException failure) {
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

    /** Says that a log is not taken in, with a key of the message files and the facts that fill it. */
    void refuse(LogImport log, String refusal, List<String> facts) {
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
