package org.mingjing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.mingjing.database.StartRefused;

/** What the command line of {@code bin/run} asked for. */
record StartOptions(int port, Path data, String pack, boolean empty, boolean help) {

    static final String HELP = """
            bin/run starts Mingjing with its own PostgreSQL and, at the first start, a demo office.

              --port N      the port to listen on, on this machine only (8080)
              --data DIR    where everything is kept (data)
              --pack NAME   the pack of the office, a folder in packs/ (procuratorate)
              --empty       start with an empty office instead of the demo office
              --help        this text

            An external PostgreSQL is used when PGHOST is set (PGPORT, PGDATABASE, PGUSER, PGPASSWORD as usual).

            Example: bin/run --port 8081 --data /srv/mingjing""";

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    static StartOptions parse(String[] arguments) {
        var port = DEFAULT_PORT;
        var data = Path.of("data");
        var pack = "procuratorate";
        var empty = false;
        var help = false;
        for (int i = 0; i < arguments.length; i++) {
            var option = arguments[i];
            switch (option) {
                case "--port" -> port = port(value(arguments, ++i, option));
                case "--data" -> data = Path.of(value(arguments, ++i, option));
                case "--pack" -> pack = value(arguments, ++i, option);
                case "--empty" -> empty = true;
                case "--help", "-h" -> help = true;
                default -> throw new WrongUsage("bin/run does not know the option %s.%n%n%s".formatted(option, HELP));
            }
        }
        return new StartOptions(port, data.toAbsolutePath(), pack, empty, help);
    }

    private static String value(String[] arguments, int at, String option) {
        if (at >= arguments.length) {
            throw new WrongUsage("%s needs a value.%n%n%s".formatted(option, HELP));
        }
        return arguments[at];
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > HIGHEST_PORT) {
            throw new WrongUsage("--port needs a number from 0 to %d, not \"%s\".".formatted(HIGHEST_PORT, value));
        }
        return Integer.parseInt(value);
    }

    void requireFreePort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port %d is taken by another program: choose another one, for example bin/run --port %d."
                            .formatted(port, port == HIGHEST_PORT ? DEFAULT_PORT : port + 1),
                    taken);
        }
    }

    /** The options as properties of the application, which override its configuration. */
    String[] properties() {
        return new String[] {
            "--server.port=" + port, "--mingjing.data=" + data, "--mingjing.pack=" + pack, "--mingjing.demo=" + !empty
        };
    }

    /** The command line could not be understood. */
    static final class WrongUsage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongUsage(String message) {
            super(message);
        }
    }
}
