package org.mingjing.backups;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asked for.
 *
 * @param folder the backup, to be written or to be restored
 * @param data the data folder of the Mingjing that runs, or the new one
 * @param keyFile the file whose contents lock the backup; null without one
 * @param asks whether a passphrase is asked for to lock a new backup
 */
record BackupRequest(
        boolean restores, Path folder, Path data, @Nullable Path keyFile, boolean asks) {

    static final String HELP = """
            mingjing backup DIR [options]             copies the whole office into a new folder, while Mingjing works
            mingjing restore DIR --data NEW [options] makes a data folder of such a copy, and compares the two

              DIR              the folder of the backup; a new backup wants one that is not there yet, or is empty
              --data DIR       backup: the data folder of the Mingjing that runs (data)
                               restore: the data folder to be made, not there yet, or empty
              --encrypt        backup: encrypt it with a passphrase, which is asked for at the terminal
              --key-file FILE  encrypt, or open, with what this file holds; MINGJING_BACKUPS_KEY_FILE names it, too
              --help           this text

            A backup holds the database with its evidence, the keys in the data folder (*.key), event logs that were handed
            in and wait, and for a demo its sign-ins. It holds no password of the database: those are made anew. One that is
            not encrypted holds the keys open: keep it as you keep the data folder. With PGHOST set, the database is found as
            the usual variables say (PGPORT, PGDATABASE, PGUSER, PGPASSWORD); to restore, it has to be empty.
            Exit status: 0 done, 1 refused, or restored with a trail that is not as it was signed, 2 wrong usage.

            Examples:
              bin/mingjing backup /mnt/backups/2026-11-27 --data /srv/mingjing --key-file /root/backup.secret
              bin/mingjing restore /mnt/backups/2026-11-27 --data /srv/mingjing-new --key-file /root/backup.secret
            """;

    /** The command line could not be understood. */
    static final class WrongUsage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongUsage(String sentence) {
            super(sentence);
        }
    }

    static BackupRequest read(List<String> arguments) {
        var verb = arguments.isEmpty() ? "" : arguments.getFirst();
        if (!verb.equals("backup") && !verb.equals("restore")) {
            throw new WrongUsage("expected backup or restore, found \"%s\"".formatted(verb));
        }
        Path folder = null;
        Path data = null;
        Path keyFile = null;
        var asks = false;
        for (var i = 1; i < arguments.size(); i++) {
            var option = arguments.get(i);
            switch (option) {
                case "--data" -> data = Path.of(value(arguments, ++i));
                case "--key-file" -> keyFile = Path.of(value(arguments, ++i));
                case "--encrypt" -> asks = true;
                default -> {
                    if (option.startsWith("--") || folder != null) {
                        throw new WrongUsage("does not know %s".formatted(option));
                    }
                    folder = Path.of(option);
                }
            }
        }
        if (folder == null) {
            throw new WrongUsage("needs the folder of the backup");
        }
        var restores = verb.equals("restore");
        if (restores && data == null) {
            throw new WrongUsage("needs the data folder that is to be made: --data NEW");
        }
        if (asks && (restores || keyFile != null)) {
            throw new WrongUsage("--encrypt asks for the passphrase of a new backup: leave it out here");
        }
        return new BackupRequest(
                restores,
                folder.toAbsolutePath(),
                (data == null ? Path.of("data") : data).toAbsolutePath(),
                keyFile,
                asks);
    }

    private static String value(List<String> arguments, int at) {
        if (at >= arguments.size()) {
            throw new WrongUsage("%s needs a value".formatted(arguments.get(at - 1)));
        }
        return arguments.get(at);
    }
}
