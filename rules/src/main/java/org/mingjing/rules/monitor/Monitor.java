package org.mingjing.rules.monitor;

import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.calendar.UnknownYear;
import org.mingjing.rules.log.EventLogs;
import org.mingjing.rules.log.NoSuchObjects;
import org.mingjing.rules.log.ObjectLog;
import org.mingjing.rules.log.UnreadableLog;
import org.mingjing.rules.pack.BadPack;
import org.mingjing.rules.pack.RulePacks;

/** {@code bin/mingjing monitor}: a log and a pack in, the rows of every case out. */
public final class Monitor {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    Monitor(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** The one place that looks at the clock on the wall. */
    public static void main(String[] arguments) {
        System.exit(new Monitor(Clock.systemUTC(), System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(Usage.HELP);
            return DONE;
        }
        try {
            return answer(Request.read(arguments, clock));
        } catch (Usage wrong) {
            err.printf("monitor: %s%n%n%s", wrong.getMessage(), Usage.HELP);
            return WRONG_USAGE;
        } catch (BadPack | UnreadableLog | NoSuchObjects | UnknownYear refused) {
            err.println(refused.getMessage());
            return REFUSED;
        } catch (NoSuchFileException | FileNotFoundException missing) {
            err.printf("there is no file %s%n", missing.getMessage());
            return REFUSED;
        } catch (IOException unread) {
            err.printf("cannot read or write: %s%n", unread);
            return REFUSED;
        }
    }

    private int answer(Request request) throws IOException {
        var pack = RulePacks.read(request.rules());
        var cases = read(request, pack);
        if (!cases.unreadable().isEmpty()) {
            cases.unreadable().forEach(err::println);
            err.printf(
                    "%s: %d rows cannot be read%n",
                    request.log(), cases.unreadable().size());
            if (!request.keepsGoing()) {
                err.println("nothing was judged: mend them, or judge the rest with --keep-going");
                return REFUSED;
            }
        }
        err.println(write(request, pack, cases));
        return DONE;
    }

    private CaseFiles read(Request request, RulePack pack) throws IOException {
        var cases = new CaseFiles(pack.asksForAttributes());
        try (var log = Progress.on(request.log(), err)) {
            if (request.objectType() == null) {
                EventLogs.read(log, request.columns(), cases);
            } else {
                new ObjectLog(request.objectType(), cases, cases.unreadable()::add).read(log);
            }
            return cases;
        } catch (UnreadableLog broken) {
            if (request.objectType() == null && ObjectLog.isWrittenIn(request.log())) {
                throw new Usage("%s is JSON: --object-type must say which objects are its cases", request.log());
            }
            throw broken.in(request.log().toString());
        } catch (NoSuchObjects broken) {
            throw broken.in(request.log().toString());
        }
    }

    private Tally write(Request request, RulePack pack, CaseFiles cases) throws IOException {
        try (var rows = writer(request.out());
                var next = request.next() == null ? Writer.nullWriter() : writer(request.next())) {
            return new Answer(request, pack, cases).write(rows, next);
        }
    }

    private Writer writer(@Nullable Path file) throws IOException {
        return file == null
                ? new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))
                : Files.newBufferedWriter(file);
    }
}
