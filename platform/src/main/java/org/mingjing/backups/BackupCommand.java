package org.mingjing.backups;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.backups.BackupRequest.WrongUsage;
import org.mingjing.database.RunningDatabase;
import org.mingjing.database.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code bin/mingjing backup} and {@code restore}. */
public final class BackupCommand {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;

    private static final String KEY_FILE = "MINGJING_BACKUPS_KEY_FILE";
    private static final double MIBIBYTE = 1 << 20;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final Limits limits = Limits.read();

    BackupCommand(Map<String, String> environment, PrintStream out, PrintStream err, Clock clock) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Starts from the command line. */
    public static void main(String[] arguments) {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
        var command = new BackupCommand(System.getenv(), System.out, System.err, Clock.systemUTC());
        System.exit(command.run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(BackupRequest.HELP);
            return DONE;
        }
        try {
            var request = BackupRequest.read(arguments);
            return request.restores() ? restore(request) : backUp(request);
        } catch (WrongUsage wrong) {
            err.printf(
                    "%s: %s%n%n%s",
                    arguments.isEmpty() ? "backup" : arguments.getFirst(), wrong.getMessage(), BackupRequest.HELP);
            return WRONG_USAGE;
        } catch (BackupRefused | StartRefused refused) {
            err.println(refused.getMessage());
        } catch (FileSystemException failure) {
            err.printf(
                    "The file %s cannot be read or written (%s): look at its rights and at the room on that disk.%n",
                    failure.getFile(),
                    failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason());
        } catch (IOException | UncheckedIOException failure) {
            err.printf("It did not come to its end (%s): nothing that was written counts.%n", failure.getMessage());
        } catch (SQLException failure) {
            err.printf(
                    "The database does not answer as it should (%s): see whether Mingjing runs.%n",
                    failure.getMessage());
        }
        return REFUSED;
    }

    private int backUp(BackupRequest request) throws IOException, SQLException {
        var database = RunningDatabase.of(request.data(), environment);
        var keyFile = keyFile(request);
        var secret = keyFile != null ? Secret.of(keyFile, limits) : request.asks() ? Secret.chosen(limits) : null;
        var made = new Backup(database, request.data(), limits, clock)
                .write(request.folder(), secret, progress("backed up"));
        var contents = made.contents();
        out.printf(
                "Backed up to %s: %d tables with %d rows, %d files; the log of the trail has %d places and the root %s.%n",
                request.folder(),
                contents.tables().size(),
                contents.rows(),
                contents.files().size(),
                contents.trail().size(),
                contents.trail().root());
        if (secret == null) {
            err.println(
                    "It is not encrypted and holds the keys of the data folder: let nobody read it who may not read that.");
        }
        return DONE;
    }

    private int restore(BackupRequest request) throws IOException, SQLException {
        var keyFile = keyFile(request);
        var secret = keyFile == null ? null : Secret.of(keyFile, limits);
        var done = new Restoration(request.folder(), limits, clock, progress("restored"))
                .into(request.data(), environment, () -> secret == null ? Secret.asked() : secret);
        var contents = done.contents();
        out.printf(
                "Restored to %s: %d tables with %d rows, %d files, as of %s.%n",
                request.data(),
                contents.tables().size(),
                contents.rows(),
                contents.files().size(),
                done.header().madeAt());
        var trail = done.trail();
        if (!trail.isWhole(contents.trail())) {
            err.printf(
                    "But the trail is not as it was signed: it has %d places and the root %s, backed up were %d and %s, and there are %d faults. It was so when it was backed up; bin/mingjing trail verify names the lines.%n",
                    trail.size(),
                    trail.root(),
                    contents.trail().size(),
                    contents.trail().root(),
                    trail.faults().size());
            return REFUSED;
        }
        out.printf(
                "The trail is whole, and the same: %d places, the root %s; %d lines wait for their place.%nStart it with bin/run --data %s. Checkpoints signed after the backup was made do not fit to it any more.%n",
                trail.size(), trail.root(), trail.waiting(), request.data());
        return DONE;
    }

    private @Nullable Path keyFile(BackupRequest request) {
        if (request.keyFile() != null || request.asks()) {
            return request.keyFile();
        }
        var named = environment.getOrDefault(KEY_FILE, "");
        return named.isBlank() ? null : Path.of(named);
    }

    /** One line of a terminal that tells how far it is; elsewhere nothing. */
    private Progress progress(String deed) {
        if (Secret.terminal().isEmpty()) {
            return Progress.UNHEARD;
        }
        return (what, bytes) -> err.printf(Locale.ROOT, "\r\033[K%s: %s, %.0f MiB\r", deed, what, bytes / MIBIBYTE);
    }
}
