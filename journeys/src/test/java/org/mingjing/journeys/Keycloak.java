package org.mingjing.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The identity provider of the demo office: a real Keycloak, which the build has unpacked to {@code target/keycloak-…}. Its
 * address is settled before it runs, as Mingjing is told it.
 */
final class Keycloak implements AutoCloseable {

    static final String NAME = "Keycloak";
    static final String PASSWORD = "lotus in the provider";
    static final String STRANGER = "stranger.lu";

    private static final Duration TIME_TO_START = Duration.ofMinutes(4);
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(300);
    private static final String LOWEST_PRIORITY = "19";
    private static final String CLIENT = "mingjing";
    private static final String SECRET = "what the office and its provider know";

    private final int port = Program.freePort();
    private final Thread atTheLatest = new Thread(this::stop);
    private Optional<Process> running = Optional.empty();

    private String realm() {
        return "http://127.0.0.1:%d/realms/office".formatted(port);
    }

    String address() {
        return "http://127.0.0.1:%d/".formatted(port);
    }

    /** What Mingjing is told of it, by its environment. */
    Map<String, String> settings() {
        var protocol = realm() + "/protocol/openid-connect";
        return Map.of(
                "MINGJING_SIGNIN_PROVIDER_NAME",
                NAME,
                "MINGJING_SIGNIN_PROVIDER_ISSUER",
                realm(),
                "MINGJING_SIGNIN_PROVIDER_AUTHORIZATION",
                protocol + "/auth",
                "MINGJING_SIGNIN_PROVIDER_TOKEN",
                protocol + "/token",
                "MINGJING_SIGNIN_PROVIDER_KEYS",
                protocol + "/certs",
                "MINGJING_SIGNIN_PROVIDER_ENDSESSION",
                protocol + "/logout",
                "MINGJING_SIGNIN_PROVIDER_CLIENT",
                CLIENT,
                "MINGJING_SIGNIN_PROVIDER_SECRET",
                SECRET);
    }

    /** Starts it, with one officer and a stranger in its realm; it takes a minute, and gives way to the others meanwhile. */
    void begin(URI mingjing, String officer) {
        try {
            var home = home();
            var realms = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(
                    realms.resolve("office-realm.json"),
                    template().replace("OWN-ADDRESS", mingjing.toString()).replace("OFFICER", officer));
            Files.deleteIfExists(home.resolve("data/h2/keycloakdb.mv.db"));
            var command = new ProcessBuilder(
                            "nice",
                            "-n",
                            LOWEST_PRIORITY,
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--cache=local")
                    .redirectErrorStream(true)
                    .redirectOutput(said().toFile());
            command.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
            running = Optional.of(command.start());
            Runtime.getRuntime().addShutdownHook(atTheLatest);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path said() {
        return Product.folder("said").resolve("keycloak.log");
    }

    private static Path home() throws IOException {
        try (var folders = Files.newDirectoryStream(Path.of("target").toAbsolutePath(), "keycloak-*")) {
            for (var folder : folders) {
                if (Files.exists(folder.resolve("bin/kc.sh"))) {
                    return folder;
                }
            }
        }
        throw new IllegalStateException(
                "There is no Keycloak in target: the build unpacks it there before the journeys; start bin/test.");
    }

    private static String template() throws IOException {
        try (var file = Keycloak.class.getResourceAsStream("/office-realm.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Waits until it answers. */
    void await() {
        var process = running.orElseThrow();
        var end = System.nanoTime() + TIME_TO_START.toNanos();
        var asked = HttpRequest.newBuilder(URI.create(realm() + "/.well-known/openid-configuration"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, asked)) {
                if (System.nanoTime() > end || process.waitFor(BETWEEN_TWO_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(said()));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest asked) throws InterruptedException {
        try {
            return client.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** It runs as a child of its own script, which would start the next one if it were not ended first. */
    private void stop() {
        running.ifPresent(script -> {
            var children = script.descendants().toList();
            script.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        });
    }

    @Override
    public void close() {
        if (running.isPresent()) {
            Runtime.getRuntime().removeShutdownHook(atTheLatest);
            stop();
        }
    }
}
