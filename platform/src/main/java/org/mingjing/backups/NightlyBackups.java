package org.mingjing.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.RunningDatabase;
import org.mingjing.database.StartRefused;
import org.mingjing.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the backup of each day, takes away those that need not be kept, and restores the newest once in a while to see that
 * it can be. What came of it is on the trail. Of several instances one does it.
 */
@Component
class NightlyBackups {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackups.class);

    /** Any number will do, as long as every Mingjing on a database takes the same. */
    private static final long LOCK = 0x6d6a2d6261636b75L;

    private final BackupSettings settings;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path data;
    private final String database;
    private final Limits limits = Limits.read();

    NightlyBackups(
            BackupSettings settings,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${mingjing.data}") Path data,
            @Value("${mingjing.database:mingjing}") String database) {
        this.settings = settings;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
        this.data = data.toAbsolutePath();
        this.database = database;
    }

    BackupStand stand() {
        return new BackupStand(settings, trail.about(BackupWords.OBJECT), clock.instant());
    }

    @Scheduled(
            fixedDelayString = "${mingjing.backups.look-every}",
            initialDelayString = "${mingjing.backups.first-look-after}")
    void look() throws SQLException {
        if (!settings.areMade() || !isDue()) {
            return;
        }
        try (var connection = database().connect();
                var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            var got = lock.executeQuery();
            if (got.next() && got.getBoolean(1)) {
                work();
            }
        }
    }

    private boolean isDue() {
        return backupIsDue() || drillIsDue();
    }

    private void work() {
        if (backupIsDue()) {
            backUp();
        }
        if (drillIsDue()) {
            drill();
        }
    }

    /** The day's backup is due from its hour on, also if Mingjing was off at that hour. One that failed is tried again tomorrow. */
    private boolean backupIsDue() {
        var now = LocalDateTime.now(clock);
        var today = now.toLocalDate().atTime(settings.at());
        var hour = now.isBefore(today) ? today.minusDays(1) : today;
        var since = hour.atZone(clock.getZone()).toInstant();
        var stand = stand();
        return List.of(BackupWords.MADE, BackupWords.FAILED).stream()
                .flatMap(what -> stand.newest(what).stream())
                .noneMatch(line -> !line.at().isBefore(since));
    }

    private boolean drillIsDue() {
        var stand = stand();
        var since = clock.instant().minus(settings.drillEvery());
        return stand.newest(BackupWords.MADE).isPresent()
                && List.of(BackupWords.DRILLED, BackupWords.DRILL_FAILED).stream()
                        .flatMap(what -> stand.newest(what).stream())
                        .noneMatch(line -> line.at().isAfter(since));
    }

    private RunningDatabase database() {
        var environment = System.getenv();
        return RunningDatabase.isExternal(environment)
                ? RunningDatabase.external(environment)
                : RunningDatabase.embedded(data, database);
    }

    void backUp() {
        var folder = settings.folder().resolve(Kept.name(LocalDateTime.now(clock)));
        try {
            Files.createDirectories(settings.folder());
            var made = new Backup(database(), data, limits, clock).write(folder, secret(), Progress.UNHEARD);
            say(
                    BackupWords.MADE,
                    folder.getFileName(),
                    made.contents().rows(),
                    made.contents().trail().size(),
                    made.contents().trail().root());
            takeAway();
        } catch (IOException | SQLException | BackupRefused | StartRefused failure) {
            LOG.error("no backup was made: {}", failure.getMessage(), failure);
            say(BackupWords.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    private @Nullable String secret() throws IOException {
        return settings.keyFile().isBlank() ? null : Secret.of(Path.of(settings.keyFile()), limits);
    }

    private void takeAway() throws IOException {
        var today = LocalDateTime.now(clock).toLocalDate();
        for (var name : new Kept(settings.days(), settings.weeks()).gone(finished(), today)) {
            Scratch.discard(settings.folder().resolve(name));
        }
    }

    private List<String> finished() throws IOException {
        try (var folders = Files.list(settings.folder())) {
            return folders.filter(folder -> Files.exists(folder.resolve(Header.FILE)))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .toList();
        }
    }

    void drill() {
        var scratch = data.resolve("drill");
        var name = "";
        try {
            name = newest().orElseThrow(() -> new BackupRefused(
                    "There is no finished backup in %s: look at that disk.".formatted(settings.folder())));
            Scratch.discard(scratch);
            var secret = Optional.ofNullable(secret());
            var done = new Restoration(settings.folder().resolve(name), limits, clock, Progress.UNHEARD)
                    .into(scratch, Map.of(), () -> secret.orElseThrow(Secret::noneGiven));
            if (!done.trail().isWhole(done.contents().trail())) {
                throw new BackupRefused("The restored trail is not as it was signed: %d faults."
                        .formatted(done.trail().faults().size()));
            }
            say(
                    BackupWords.DRILLED,
                    name,
                    done.contents().rows(),
                    done.trail().size(),
                    done.trail().root());
            Scratch.discard(scratch);
        } catch (IOException | SQLException | BackupRefused | StartRefused failure) {
            LOG.error("the backup {} could not be restored: {}", name, failure.getMessage(), failure);
            say(BackupWords.DRILL_FAILED, name, String.valueOf(failure.getMessage()));
        }
    }

    private Optional<String> newest() throws IOException {
        return finished().stream().filter(name -> Kept.madeAt(name).isPresent()).max(String::compareTo);
    }

    private void say(String what, Object... facts) {
        transaction.executeWithoutResult(status -> trail.write(BackupWords.BY, what, BackupWords.OBJECT, facts));
    }
}
