package org.mingjing.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.log.Checkpoint;
import org.mingjing.trail.log.SignedNote;
import org.mingjing.trail.log.SigningKey;
import org.mingjing.vocabulary.Asker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed lines their places in the log, a batch in one transaction: leaves, tiles that became full, a signed
 * checkpoint. Killed at any instant it has placed the batch or nothing of it. What was signed is shown to nobody before it
 * is committed, and nothing is signed that does not continue what was signed before.
 */
@Component
class Integrator {

    static final int LINES_AT_A_TIME = 4096;

    /** The newest checkpoint, kept beside the database: who cuts the log in the database cannot cut it here. */
    static final String HELD = "trail.checkpoint";

    private static final Logger LOG = LoggerFactory.getLogger(Integrator.class);
    private static final int BYTES_OF_ORIGIN = 8;

    private final StoredLog log;
    private final TransactionTemplate transaction;
    private final Path data;
    private @Nullable SigningKey key;

    Integrator(
            StoredLog log,
            TransactionTemplate transaction,
            @Value("${mingjing.trail.folder:${mingjing.data}}") Path data) {
        this.log = log;
        this.transaction = transaction;
        this.data = data;
    }

    /** Where the key and the newest checkpoint are. */
    Path folder() {
        return data;
    }

    /** One batch: how many lines got their places. */
    synchronized int integrate() {
        var held = held();
        // Whoever does not see the lines that wait would take them for placed.
        var batch = new Asker.Program().during(() -> transaction.execute(status -> batch(held)));
        if (batch == null) {
            return 0;
        }
        keep(batch.checkpoint());
        return batch.lines();
    }

    record Batch(int lines, SignedNote checkpoint) {}

    private @Nullable Batch batch(@Nullable Checkpoint held) {
        if (!log.lock()) {
            return null;
        }
        requireContinues(held, log.size());
        return place(log, key(), LINES_AT_A_TIME);
    }

    /** Places the lines that wait, in the transaction that runs. Null if none waits. */
    static @Nullable Batch place(StoredLog log, SigningKey key, int atMost) {
        var lines = log.takeWaiting(atMost);
        if (lines.isEmpty()) {
            return null;
        }
        var from = log.size();
        var to = from + lines.size();
        log.addLeaves(from, lines);
        log.addTiles(from, to);
        var head = new Checkpoint(key.verifier().name(), to, log.tree(to).root());
        var note = key.sign(head.text());
        log.addCheckpoint(note);
        return new Batch(lines.size(), note);
    }

    private void requireContinues(@Nullable Checkpoint held, long size) {
        if (held == null) {
            return;
        }
        var root = log.tree(Math.min(held.size(), size)).root();
        if (held.size() > size || !held.root().equals(root)) {
            throw new IllegalStateException(
                    "The log of the trail does not continue its newest checkpoint: %s has %d places and the root %s, the database has %d places and the root %s. Was an older back-up restored, or the database changed by hand? Nothing is signed until the log is whole again, or that file is moved away; bin/mingjing trail verify names the lines."
                            .formatted(
                                    data.resolve(HELD), held.size(), held.root(), Math.min(held.size(), size), root));
        }
    }

    private @Nullable Checkpoint held() {
        var file = data.resolve(HELD);
        try {
            return Files.exists(file)
                    ? Checkpoint.read(SignedNote.read(Files.readString(file)).text())
                    : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(SignedNote checkpoint) {
        try {
            LogKey.write(data.resolve(HELD), checkpoint.toString());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** The key of this data folder; made with the log's own name, or with a new one for a new log. */
    synchronized SigningKey key() {
        try {
            if (key == null && LogKey.isThere(data)) {
                key = LogKey.read(data);
            } else if (key == null) {
                var origin = log.newest()
                        .map(note -> Checkpoint.read(note.text()).origin())
                        .orElseGet(Integrator::origin);
                key = LogKey.make(data, origin);
                LOG.info("made a key that signs the log of the trail: {}", key.verifier());
            }
            return key;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** A name that no other log has. */
    private static String origin() {
        var bytes = new byte[BYTES_OF_ORIGIN];
        new SecureRandom().nextBytes(bytes);
        return "mingjing.invalid/trail/" + HexFormat.of().formatHex(bytes);
    }
}
