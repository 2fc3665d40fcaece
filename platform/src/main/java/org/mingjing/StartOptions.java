package org.mingjing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.mingjing.database.StartRefused;

/** What the command line of {@code bin/run} asked for. */
record StartOptions(int port, Path data, String pack, boolean empty) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    static StartOptions parse(String[] arguments) {
        var port = DEFAULT_PORT;
        var data = Path.of("data");
        var pack = "procuratorate";
        var empty = false;
        for (int i = 0; i < arguments.length; i++) {
            var option = arguments[i];
            switch (option) {
                case "--port" -> port = port(value(arguments, ++i, option));
                case "--data" -> data = Path.of(value(arguments, ++i, option));
                case "--pack" -> pack = value(arguments, ++i, option);
                case "--empty" -> empty = true;
                default ->
                    throw new WrongUsage("bin/run does not know the option %s: bin/run --help lists those it knows."
                            .formatted(option));
            }
        }
        return new StartOptions(port, data.toAbsolutePath(), pack, empty);
    }

    private static String value(String[] arguments, int at, String option) {
        if (at >= arguments.length) {
            throw new WrongUsage("%s needs a value: bin/run --help shows an example.".formatted(option));
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
