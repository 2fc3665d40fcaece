package org.mingjing.backups;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The secret that locks a backup: typed at the terminal or held by a file; never on a command line. */
final class Secret {

    private Secret() {}

    static String of(Path keyFile, Limits limits) throws IOException {
        if (!Files.isReadable(keyFile)) {
            throw new BackupRefused("There is no key file %s that can be read.".formatted(keyFile.toAbsolutePath()));
        }
        var held = Files.readString(keyFile).strip();
        if (held.length() < limits.shortestSecret()) {
            throw new BackupRefused(
                    "The key file %s holds %d characters, expected at least %d: make one with head -c 32 /dev/urandom | base64."
                            .formatted(keyFile, held.length(), limits.shortestSecret()));
        }
        return held;
    }

    /** The passphrase of a backup that is there. */
    static String asked() {
        return typed("Passphrase of the backup: ");
    }

    /** The passphrase of a new backup, typed twice. */
    static String chosen(Limits limits) {
        var typed = typed("Passphrase for the backup: ");
        if (typed.length() < limits.shortestSecret()) {
            throw new BackupRefused("A passphrase has at least %d characters, this one has %d: take a longer one."
                    .formatted(limits.shortestSecret(), typed.length()));
        }
        if (!typed.equals(typed("Once more: "))) {
            throw new BackupRefused("The two passphrases differ: nothing was backed up, begin again.");
        }
        return typed;
    }

    static BackupRefused noneGiven() {
        return new BackupRefused(
                "A passphrase is needed and there is no terminal to ask: name a file that holds it with --key-file.");
    }

    /** Where somebody sits and types; none in a job at night. */
    static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    private static String typed(String prompt) {
        var typed =
                terminal().map(terminal -> terminal.readPassword("%s", prompt)).orElseThrow(Secret::noneGiven);
        try {
            return new String(typed).strip();
        } finally {
            Arrays.fill(typed, ' ');
        }
    }
}
