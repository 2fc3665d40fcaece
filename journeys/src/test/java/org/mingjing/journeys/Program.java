package org.mingjing.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, run as a process of its own. What it says goes to a file. */
record Program(Process process, Path said) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int SECONDS_TO_END = 60;

    static Program run(Path packs, Path said, List<String> arguments) {
        return run(packs, said, arguments, Map.of());
    }

    /** @param settings of its environment */
    static Program run(Path packs, Path said, List<String> arguments, Map<String, String> settings) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dspring.aot.enabled=true",
                "-Dmingjing.packs=" + packs,
                "-jar",
                jar().toString()));
        command.addAll(arguments);
        try {
            var program = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            program.environment().putAll(settings);
            return new Program(program.start(), said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path jar() {
        var made = ROOT.resolve("platform/target");
        try (var files = Files.newDirectoryStream(made, "platform-*.jar")) {
            for (var file : files) {
                return file;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new IllegalStateException(
                "There is no platform-*.jar in %s: package the platform first, bin/test does.".formatted(made));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String words() {
        try {
            return Files.readString(said).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the program has ended by itself, and returns its status. */
    int status() throws InterruptedException {
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The program did not end:\n" + words());
        }
        return process.exitValue();
    }
}
