package org.mingjing.trail.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.trail.LogKey;
import org.mingjing.trail.audit.Audit;
import org.mingjing.trail.audit.AuditedLog;
import org.mingjing.trail.audit.Export;
import org.mingjing.trail.audit.ExportedLog;
import org.mingjing.trail.audit.LiveLog;
import org.mingjing.trail.command.TrailRequest.WrongUsage;
import org.mingjing.trail.log.InclusionProof;
import org.mingjing.trail.log.Malformed;
import org.mingjing.trail.log.VerifierKey;

/** {@code bin/mingjing trail}: verifies a receipt, an export or the log in the database, and writes exports. */
public final class TrailCommand {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;

    private static final String HELD = "trail.checkpoint";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    TrailCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Starts from the command line. */
    public static void main(String[] arguments) {
        System.exit(new TrailCommand(System.getenv(), System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(TrailRequest.HELP);
            return DONE;
        }
        try {
            var request = TrailRequest.read(arguments);
            return request.exports() ? export(request) : verify(request);
        } catch (WrongUsage wrong) {
            err.printf("trail: %s%n%n%s", wrong.getMessage(), TrailRequest.HELP);
            return WRONG_USAGE;
        } catch (NoSuchFileException missing) {
            err.printf("There is no file %s that can be read.%n", missing.getMessage());
            return REFUSED;
        } catch (Malformed | IOException | SQLException refused) {
            err.println(refused.getMessage());
            return REFUSED;
        }
    }

    private int export(TrailRequest request) throws IOException, SQLException {
        var target = request.out();
        if (target == null) {
            throw new WrongUsage("export needs --out FILE");
        }
        try (var database = Database.open(request.data(), environment);
                var file = Files.newOutputStream(target)) {
            var key = keys(request).getFirst();
            var size = Export.write(new LiveLog(database.connection()), key, !request.hashesOnly(), file);
            out.printf("Exported %d places to %s.%n", size, target);
        }
        return DONE;
    }

    private int verify(TrailRequest request) throws IOException, SQLException {
        var file = request.file();
        if (file == null) {
            try (var database = Database.open(request.data(), environment)) {
                return told(Audit.of(new LiveLog(database.connection()), keys(request), held(request, true)));
            }
        }
        if (isReceipt(file)) {
            return verifyReceipt(InclusionProof.read(Files.readString(file)), keys(request));
        }
        try (var log = ExportedLog.open(file)) {
            return told(Audit.of((AuditedLog) log, keysFor(log, request), held(request, false)));
        }
    }

    private static boolean isReceipt(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(InclusionProof.FIRST_LINE.length());
            return new String(start, StandardCharsets.UTF_8).equals(InclusionProof.FIRST_LINE);
        }
    }

    private static List<VerifierKey> keys(TrailRequest request) throws IOException {
        var given = request.givenKeys();
        if (!given.isEmpty()) {
            return given;
        }
        if (!Files.isReadable(request.data().resolve(LogKey.FILE))) {
            throw new IOException(
                    "Which key signs the log is not known: give it with --key, or name with --data a data folder that holds %s and that you may read."
                            .formatted(LogKey.FILE));
        }
        return List.of(LogKey.read(request.data()).verifier());
    }

    private List<VerifierKey> keysFor(ExportedLog log, TrailRequest request) throws IOException {
        var given = request.givenKeys();
        if (given.isEmpty()) {
            err.println("No --key was given: signatures are checked with the key that the export brought along.");
            return List.of(log.key());
        }
        return given;
    }

    private static List<Audit.Held> held(TrailRequest request, boolean live) throws IOException {
        var held = new ArrayList<Audit.Held>();
        var files = new ArrayList<>(request.checkpoints());
        if (live && Files.isReadable(request.data().resolve(HELD))) {
            files.add(request.data().resolve(HELD));
        }
        for (var file : files) {
            held.add(new Audit.Held("the checkpoint in " + file, Files.readString(file)));
        }
        return held;
    }

    private int verifyReceipt(InclusionProof receipt, List<VerifierKey> keys) {
        var verdict = ReceiptVerdict.of(receipt, keys);
        (verdict.holds() ? out : err).println(verdict.sentence());
        return verdict.holds() ? DONE : REFUSED;
    }

    private int told(Audit.Report report) {
        report.faults().forEach(out::println);
        var counts = "%d places, %d checkpoints, %d erased lines; %d lines wait for their place"
                .formatted(report.size(), report.checkpoints(), report.erased(), report.waiting());
        if (report.faults().isEmpty()) {
            out.printf("The trail is whole: %s.%n", counts);
            return DONE;
        }
        err.printf(
                "The trail is not as it was signed: %d faults (%s).%n",
                report.faults().size(), counts);
        return REFUSED;
    }
}
