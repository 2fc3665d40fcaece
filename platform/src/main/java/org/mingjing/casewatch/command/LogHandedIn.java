package org.mingjing.casewatch.command;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.casewatch.command.Request.WrongUsage;

/** {@code bin/mingjing import}: signs in, hands the log in, waits, and says what became of it. */
public final class LogHandedIn {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;

    private static final int MILLISECONDS_BETWEEN_LOOKS = 500;
    private static final int NOT_FOUND = 404;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    LogHandedIn(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Starts from the command line. */
    public static void main(String[] arguments) {
        System.exit(new LogHandedIn(System.getenv(), System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(Request.HELP);
            return DONE;
        }
        try {
            return handIn(Request.read(arguments));
        } catch (WrongUsage wrong) {
            err.printf("import: %s%n%n%s", wrong.getMessage(), Request.HELP);
            return WRONG_USAGE;
        } catch (Refused refused) {
            err.println(refused.getMessage());
            return REFUSED;
        } catch (ConnectException nobody) {
            err.println("Nobody answers there: start Mingjing with bin/run, or say where it is with --url.");
            return REFUSED;
        } catch (IOException failure) {
            err.printf("The log could not be handed in: %s%n", failure);
            return REFUSED;
        }
    }

    private int handIn(Request request) throws IOException {
        if (!Files.isReadable(request.log())) {
            throw new Refused("There is no file %s that can be read.".formatted(request.log()));
        }
        var visit = new Visit(request.url());
        signIn(visit);
        var form = visit.open("/cases/imports");
        if (form.status() == NOT_FOUND) {
            throw new Refused(
                    "This person may not import cases: sign in as one whose role has the right import-cases.");
        }
        var page = visit.submit(form, "/cases/imports", chosen(form, request), request.log());
        if (page.state().equals("COLUMNS")) {
            page = visit.submit(page, page.address() + "/columns", columns(page, request));
        }
        if (page.state().equals("OBJECTS")) {
            page = visit.submit(page, page.address() + "/object-type", Map.of("objectType", objectType(page, request)));
        }
        return told(waited(visit, page));
    }

    private void signIn(Visit visit) throws IOException {
        var login = environment.getOrDefault("MINGJING_LOGIN", "");
        var password = environment.getOrDefault("MINGJING_PASSWORD", "");
        var terminal = System.console();
        if (login.isEmpty()) {
            login = asked(terminal, "MINGJING_LOGIN", false);
        }
        if (password.isEmpty()) {
            password = asked(terminal, "MINGJING_PASSWORD", true);
        }
        var page = visit.open("/sign-in");
        if (visit.submit(page, "/session", Map.of("login", login, "password", password))
                .address()
                .equals("/sign-in")) {
            throw new Refused("The name %s and this password do not belong together.".formatted(login));
        }
    }

    private static String asked(@Nullable Console terminal, String variable, boolean secret) {
        if (terminal == null) {
            throw new WrongUsage("%s is not set and there is no terminal to ask".formatted(variable));
        }
        return secret
                ? new String(Objects.requireNonNullElse(terminal.readPassword("Password: "), new char[0]))
                : Objects.requireNonNullElse(terminal.readLine("Name: "), "");
    }

    private static Map<String, String> chosen(Page form, Request request) {
        if (!form.kinds().contains(request.kind())) {
            throw new Refused("There is no kind of case %s; there are %s."
                    .formatted(request.kind(), String.join(", ", form.kinds())));
        }
        var unit = form.units().get(request.unit());
        if (unit == null) {
            throw new Refused("There is no unit %s in reach; there are %s."
                    .formatted(request.unit(), String.join(", ", form.units().keySet())));
        }
        return Map.of("kind", request.kind(), "unit", unit);
    }

    private Map<String, String> columns(Page page, Request request) {
        var columns = new HashMap<>(page.proposed());
        columns.putAll(request.columns());
        err.printf("columns: %s%n", columns);
        var form = new HashMap<String, String>();
        columns.forEach((meaning, column) -> form.put(meaning + "Column", column));
        return form;
    }

    private static String objectType(Page page, Request request) {
        var types = page.objectTypes();
        var asked = request.objectType();
        if (asked == null || !types.contains(asked)) {
            throw new Refused("%s: say with --object-type which objects are its cases; there are %s."
                    .formatted(request.log(), String.join(", ", types)));
        }
        return asked;
    }

    private static Page waited(Visit visit, Page page) throws IOException {
        var now = page;
        while (now.state().equals("READING")) {
            try {
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted; the import goes on", interrupted);
            }
            now = visit.open(page.address().replaceFirst("/(columns|object-type)$", ""));
        }
        return now;
    }

    private int told(Page page) {
        if (!page.state().equals("DONE")) {
            throw new Refused(
                    page.notice().isEmpty() ? "Mingjing did not understand: " + page.status() : page.notice());
        }
        out.println(page.notice());
        out.println(page.counts());
        page.remarks().forEach(err::println);
        return DONE;
    }

    /** It did not happen; the sentence says why. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }
}
