package org.mingjing.trail.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.log.VerifierKey;

/**
 * What the command line asked for.
 *
 * @param file what is verified; the live log where there is none
 * @param data the data folder of the Mingjing whose log, key and newest checkpoint are read
 * @param keys verifier keys, or files of them
 * @param checkpoints files that somebody outside holds
 * @param out the file of an export
 */
record TrailRequest(
        boolean exports,
        @Nullable Path file,
        Path data,
        List<String> keys,
        List<Path> checkpoints,
        @Nullable Path out,
        boolean hashesOnly) {

    static final String HELP = """
            mingjing trail verify [FILE] [options]   checks a receipt, an export, or the log of the Mingjing that runs
            mingjing trail export --out FILE         writes that log as one file

              FILE              a receipt (.tlog-proof) or an export (.zip); without it, the log in the database
              --data DIR        the data folder: where the running database is found, and the key (data)
              --key KEY|FILE    the log's verifier key, or a file of such keys, instead of the one in the data folder
              --checkpoint FILE a checkpoint that somebody outside holds; may be given several times
              --out FILE        the export to be written
              --hashes-only     an export that says nothing about anybody, for an outside holder
              --help            this text

            With PGHOST set, the database is found as the usual variables say (PGPORT, PGDATABASE, PGUSER, PGPASSWORD).
            Nothing is sent anywhere. What is wrong is named, one line each. Exit status: 0 all is whole, 1 not, 2 wrong usage.

            Examples:
              bin/mingjing trail verify --data /srv/mingjing --checkpoint /mnt/holder/checkpoint
              bin/mingjing trail verify receipt-17.tlog-proof --key "$(cat verifier-key)"
            """;

    /** The command line could not be understood. */
    static final class WrongUsage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongUsage(String sentence) {
            super(sentence);
        }
    }

    static TrailRequest read(List<String> arguments) {
        var verb = arguments.isEmpty() ? "" : arguments.getFirst();
        if (!verb.equals("verify") && !verb.equals("export")) {
            throw new WrongUsage("expected verify or export, found \"%s\"".formatted(verb));
        }
        var keys = new ArrayList<String>();
        var checkpoints = new ArrayList<Path>();
        var data = Path.of("data");
        Path file = null;
        Path out = null;
        var hashesOnly = false;
        for (var i = 1; i < arguments.size(); i++) {
            var option = arguments.get(i);
            switch (option) {
                case "--data" -> data = Path.of(value(arguments, ++i));
                case "--key" -> keys.add(value(arguments, ++i));
                case "--checkpoint" -> checkpoints.add(Path.of(value(arguments, ++i)));
                case "--out" -> out = Path.of(value(arguments, ++i));
                case "--hashes-only" -> hashesOnly = true;
                default -> {
                    if (option.startsWith("--") || file != null) {
                        throw new WrongUsage("does not know %s".formatted(option));
                    }
                    file = Path.of(option);
                }
            }
        }
        if (verb.equals("export") && (out == null || file != null)) {
            throw new WrongUsage("export needs --out FILE, and nothing else to read than the log in the database");
        }
        return new TrailRequest(verb.equals("export"), file, data, keys, checkpoints, out, hashesOnly);
    }

    private static String value(List<String> arguments, int at) {
        if (at >= arguments.size()) {
            throw new WrongUsage("%s needs a value".formatted(arguments.get(at - 1)));
        }
        return arguments.get(at);
    }

    /** The keys that were given on the command line. */
    List<VerifierKey> givenKeys() throws IOException {
        var read = new ArrayList<VerifierKey>();
        for (var key : keys) {
            var lines = key.contains("+") ? List.of(key) : Files.readAllLines(Path.of(key));
            lines.stream().filter(line -> !line.isBlank()).forEach(line -> read.add(VerifierKey.read(line)));
        }
        return read;
    }
}
