package org.mingjing.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process of its own, with a fresh data folder in which it makes the demo office. */
final class Server implements AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(200);
    private static final int SECONDS_TO_STOP = 40;
    private static final int LAST_LINES = 30;

    private final Process process;
    private final Path said;
    private final Path data;
    private final URI address;
    private final Thread atTheLatest = new Thread(this::stop);

    private Server(Program program, Path data, URI address) {
        this.process = program.process();
        this.said = program.said();
        this.data = data;
        this.address = address;
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    static Server start(Map<String, String> settings, String... options) {
        try {
            var port = Program.freePort();
            var data = Files.createTempDirectory(Product.folder("."), "journey-data-");
            var arguments = new ArrayList<>(List.of(options));
            arguments.addAll(List.of(
                    "--port",
                    String.valueOf(port),
                    "--data",
                    data.toAbsolutePath().toString()));
            var said = Product.folder("said").resolve(data.getFileName() + ".log");
            var program = Program.run(Program.ROOT.resolve("packs"), said, arguments, settings);
            var server = new Server(program, data, URI.create("http://127.0.0.1:" + port));
            server.awaitAnswer();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitAnswer() throws IOException {
        var end = System.nanoTime() + TIME_TO_START.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var welcome = HttpRequest.newBuilder(address.resolve("/sign-in"))
                    .timeout(TIME_TO_START)
                    .build();
            while (System.nanoTime() < end) {
                if (answers(client, welcome)) {
                    return;
                }
                if (process.waitFor(BETWEEN_TWO_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("Mingjing did not start:\n" + lastWords());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException(
                "Mingjing did not answer within %d s:\n%s".formatted(TIME_TO_START.toSeconds(), lastWords()));
    }

    private static boolean answers(HttpClient client, HttpRequest welcome) throws InterruptedException {
        try {
            return client.send(welcome, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(said);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    URI address() {
        return address;
    }

    List<SignIn> signIns() {
        return SignIn.read(data.resolve("demo-sign-ins.csv"));
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
        stop();
        discard(data);
    }

    /** Asks the program to end, and its PostgreSQL with it; makes sure of both. */
    private void stop() {
        try {
            process.destroy();
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            var left = data.resolve("postgres/postmaster.pid");
            if (Files.exists(left)) {
                ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(left).getFirst().strip()))
                        .ifPresent(ProcessHandle::destroy);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void discard(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
