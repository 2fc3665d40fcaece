package org.mingjing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Starting at the terminal: what cannot start says why in one sentence, and what was killed starts again. */
class StartJourney {

    private static final Path PACKS = Program.ROOT.resolve("packs");
    private static final int SECONDS_TO_START = 60;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final List<Program> running = new ArrayList<>();

    @BeforeEach
    void openTheFolder() throws IOException {
        // PostgreSQL may run as another user, who must be able to pass through.
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var program : running) {
            program.process().destroy();
            program.process().waitFor(SECONDS_TO_START, TimeUnit.SECONDS);
        }
    }

    @Test
    void aPortThatIsTakenIsNamedWithAFreeOne() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertRefused(
                    run(PACKS, "--empty", "--port", String.valueOf(port), "--data", data()),
                    "Port %d is taken by another program: choose another one, for example bin/run --port"
                            .formatted(port));
        }
    }

    @Test
    void anOptionThatItDoesNotKnowIsWrongUsage() throws Exception {
        var program = run(PACKS, "--prot", "8080");
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.words())
                .isEqualTo("bin/run does not know the option --prot: bin/run --help lists those it knows.");
    }

    @Test
    void aFolderInUseIsRefusedAndWhatWasKilledStartsAgainWithWhatItHad() throws Exception {
        var first = ready(run(PACKS, "--empty", "--port", free(), "--data", data()));
        assertRefused(
                run(PACKS, "--empty", "--port", free(), "--data", data()),
                "is in use by another Mingjing: stop that one");
        var secret = Files.readString(folder.resolve("data/postgres.secret"));

        first.process().destroyForcibly().waitFor();
        var second = ready(run(PACKS, "--empty", "--port", free(), "--data", data()));

        assertThat(second.process().isAlive()).isTrue();
        assertThat(Files.readString(folder.resolve("data/postgres.secret"))).isEqualTo(secret);

        var postmaster = postmaster();
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        assertThat(says(second, "PostgreSQL works again")).isTrue();
        assertThat(postmaster()).isNotEqualTo(postmaster);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static boolean says(Program program, String words) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!program.words().contains(words) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return program.words().contains(words);
    }

    @Test
    void dataOfAnotherPostgresIsRefused() throws Exception {
        var cluster = Files.createDirectories(folder.resolve("data/postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "12\n");
        assertRefused(
                run(PACKS, "--empty", "--port", free(), "--data", data()),
                "was written by PostgreSQL 12 and this Mingjing brings PostgreSQL 18: restore a backup into a new folder");
    }

    @Test
    void aRestorationThatWasBrokenOffIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/being-restored"), "");
        assertRefused(
                run(PACKS, "--empty", "--port", free(), "--data", data()),
                "did not come to its end: delete that folder and restore again.");
    }

    @Test
    void aBadPackIsRefusedWithThePlaceAndTheNearestRightWord() throws Exception {
        var packs = copyOfThePacks();
        spoil(packs.resolve("procuratorate/lights.yaml"), "  monthly:", "  montly:");
        assertRefused(
                run(packs, "--empty", "--port", free(), "--data", data()),
                "lights.yaml:",
                "unknown key \"montly\", did you mean \"monthly\"?");
    }

    private Program run(Path packs, String... arguments) {
        var program =
                Program.run(packs, folder.resolve("said-%d.log".formatted(running.size())), Arrays.asList(arguments));
        running.add(program);
        return program;
    }

    private static Program ready(Program program) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!program.words().contains("Mingjing is ready: http://127.0.0.1:")) {
            assertThat(program.process().isAlive()).as(program.words()).isTrue();
            assertThat(System.nanoTime()).as(program.words()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return program;
    }

    private static void assertRefused(Program program, String... words) throws InterruptedException {
        assertThat(program.status()).as(program.words()).isEqualTo(1);
        assertThat(program.words()).contains(words).hasLineCount(1);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static String free() {
        return String.valueOf(Program.freePort());
    }

    private Path copyOfThePacks() throws IOException {
        var copy = folder.resolve("packs");
        try (var files = Files.walk(PACKS)) {
            files.forEach(file -> copy(file, copy.resolve(PACKS.relativize(file))));
        }
        return copy;
    }

    private static void copy(Path file, Path to) {
        try {
            Files.copy(file, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void spoil(Path file, String right, String wrong) throws IOException {
        Files.writeString(file, Files.readString(file).replace(right, wrong));
    }
}
