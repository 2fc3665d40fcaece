package org.mingjing.rules.monitor;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.calendar.UnknownYear;
import org.mingjing.rules.explain.Explanations;
import org.mingjing.rules.log.EventLogs;
import org.mingjing.rules.log.Fault.Kind;
import org.mingjing.rules.log.LogSink;
import org.mingjing.rules.log.ObjectLog;
import org.mingjing.rules.log.UnreadableLog;
import org.mingjing.rules.monitor.CasesTogether.ComesAgain;
import org.mingjing.rules.pack.BadPack;
import org.mingjing.rules.pack.NameFiles;
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
        } catch (BadPack | UnreadableLog | UnknownYear refused) {
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
        try {
            return answer(request, pack, request.objectType() == null);
        } catch (ComesAgain | UnknownYear onlyOfTheWhole) {
            return answer(request, pack, false);
        }
    }

    private int answer(Request request, RulePack pack, boolean together) throws IOException {
        try (var rows = Draft.of(request.out());
                var next = request.next() == null ? null : Draft.of(request.next());
                var answer = new Answer(
                        request,
                        pack,
                        explanations(request, pack),
                        rows.writer(),
                        next == null ? Writer.nullWriter() : next.writer())) {
            var unreadable = together ? judgedTogether(request, pack, answer) : judgedWhole(request, pack, answer);
            if (unreadable.isEmpty() || request.keepsGoing()) {
                var tally = answer.end();
                rows.done(out);
                if (next != null) {
                    next.done(out);
                }
                err.println(tally);
                return DONE;
            }
            err.println("nothing was judged: mend them, or judge the rest with --keep-going");
            return REFUSED;
        } catch (UncheckedIOException unwritten) {
            throw unwritten.getCause();
        }
    }

    private static @Nullable Explanations explanations(Request request, RulePack pack) throws IOException {
        return request.explains() ? new Explanations(pack.zone(), NameFiles.with(request.rules())) : null;
    }

    private List<String> judgedTogether(Request request, RulePack pack, Answer answer) throws IOException {
        var cases = new CasesTogether(pack.asksForAttributes(), CasesTogether.EVENTS_A_BUNDLE, answer::judge);
        read(request, cases);
        var unreadable = cases.end();
        answer.await();
        return told(request, unreadable);
    }

    private List<String> judgedWhole(Request request, RulePack pack, Answer answer) throws IOException {
        var cases = new CaseFiles(pack.asksForAttributes());
        if (request.objectType() == null) {
            read(request, cases);
        } else {
            try {
                new ObjectLog(() -> Progress.on(request.log(), err)).tell(request.objectType(), cases);
            } catch (UnreadableLog broken) {
                throw broken.in(request.log().toString());
            }
        }
        var unreadable = told(request, cases.unreadable());
        if (unreadable.isEmpty() || request.keepsGoing()) {
            answer.judge(cases);
        }
        return unreadable;
    }

    private List<String> told(Request request, List<String> unreadable) {
        if (!unreadable.isEmpty()) {
            unreadable.forEach(err::println);
            err.printf("%s: %d rows cannot be read%n", request.log(), unreadable.size());
        }
        return unreadable;
    }

    private void read(Request request, LogSink cases) throws IOException {
        try (var log = Progress.on(request.log(), err)) {
            EventLogs.read(log, request.columns(), cases);
        } catch (UnreadableLog broken) {
            if (broken.fault().kind() == Kind.OBJECTS_UNCHOSEN) {
                throw new Usage("%s is JSON: --object-type must say which objects are its cases", request.log());
            }
            throw broken.in(request.log().toString());
        }
    }
}
