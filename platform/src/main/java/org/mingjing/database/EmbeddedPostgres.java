package org.mingjing.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL in the data folder: made at the first start, adopted when an earlier process was killed and left it
 * running, stopped when the program ends. Durable (fsync on), scram passwords, loopback only.
 */
final class EmbeddedPostgres implements AutoCloseable {

    static final String OWNER = "mingjing_owner";

    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_STOP = 30;
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final int port;
    private final String password;
    private final List<String> extraSettings;
    private volatile boolean closing;

    private EmbeddedPostgres(
            DataFolder folder, PostgresPrograms programs, int port, String password, List<String> extraSettings) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
        this.password = password;
        this.extraSettings = extraSettings;
    }

    static EmbeddedPostgres start(DataFolder folder, List<String> extraSettings) {
        try {
            var programs = PostgresPrograms.forCluster(PostgresBinaries.unpacked(), folder.cluster());
            var password = folder.secret("postgres.secret");
            if (Files.notExists(folder.cluster().resolve("PG_VERSION"))) {
                create(folder, programs);
            }
            requireVersion(folder.cluster());
            var port = adopted(folder, programs);
            if (port == 0) {
                port = freePort();
                run(folder, programs, port, extraSettings);
            }
            var server = new EmbeddedPostgres(folder, programs, port, password, extraSettings);
            Thread.ofPlatform().name("postgres-watch").daemon().start(server::watch);
            return server;
        } catch (IOException failure) {
            throw new StartRefused(
                    "The embedded PostgreSQL could not be started (%s): see %s and %s."
                            .formatted(
                                    failure.getMessage(),
                                    folder.file("postgres.log"),
                                    folder.file("postgres-programs.log")),
                    failure);
        }
    }

    private static void create(DataFolder folder, PostgresPrograms programs) throws IOException {
        var unfinished = folder.file("postgres.new");
        programs.discard(unfinished);
        programs.prepare(unfinished);
        programs.run(
                SECONDS_TO_START,
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                OWNER,
                "--pwfile=" + programs.readable(folder.file("postgres.secret")),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=zh-Hans-CN",
                "--data-checksums");
        Files.move(unfinished, folder.cluster());
    }

    private static void requireVersion(Path cluster) throws IOException {
        var found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!found.equals(String.valueOf(PostgresBinaries.MAJOR_VERSION))) {
            throw new StartRefused(
                    "The data in %s was written by PostgreSQL %s and this Mingjing brings PostgreSQL %d: restore a backup into a new folder, or start the Mingjing that wrote it."
                            .formatted(cluster, found, PostgresBinaries.MAJOR_VERSION));
        }
    }

    /** The port of a server that a killed process left behind, or 0. */
    private static int adopted(DataFolder folder, PostgresPrograms programs) throws IOException {
        var pidFile = folder.cluster().resolve("postmaster.pid");
        if (Files.notExists(pidFile)
                || programs.status(
                                SECONDS_TO_STOP,
                                "pg_ctl",
                                "status",
                                "-D",
                                folder.cluster().toString())
                        != 0) {
            return 0;
        }
        return Integer.parseInt(Files.readAllLines(pidFile).get(3).strip());
    }

    private static void run(DataFolder folder, PostgresPrograms programs, int port, List<String> extraSettings)
            throws IOException {
        var settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=64MB",
                "max_connections=40",
                "max_wal_size=512MB",
                "jit=off"));
        settings.addAll(extraSettings);
        var options = new StringBuilder();
        settings.forEach(setting -> options.append(" -c ").append(setting.endsWith("=") ? setting + "''" : setting));
        programs.run(
                SECONDS_TO_START,
                "pg_ctl",
                "start",
                "-w",
                "-t",
                String.valueOf(SECONDS_TO_START),
                "-D",
                folder.cluster().toString(),
                "-l",
                programs.writable(folder.file("postgres.log")).toString(),
                "-o",
                options.toString().strip());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A server that ended by itself, or was killed, is started again at its port: who waits for a connection gets one. */
    private void watch() {
        try {
            while (!closing) {
                Thread.sleep(BETWEEN_TWO_LOOKS);
                startAgainIfItEnded();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAlive() {
        try {
            var pid = Files.readAllLines(folder.cluster().resolve("postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .map(ProcessHandle::isAlive)
                    .orElse(false);
        } catch (IOException | NoSuchElementException | NumberFormatException noneRuns) {
            return false;
        }
    }

    private synchronized void startAgainIfItEnded() {
        if (closing || isAlive()) {
            return;
        }
        LOG.warn("PostgreSQL has ended; it is started again");
        try {
            run(folder, programs, port, extraSettings);
            LOG.warn("PostgreSQL works again");
        } catch (IOException notYet) {
            LOG.error("PostgreSQL did not start again ({}), see {}", notYet.getMessage(), folder.file("postgres.log"));
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    String password() {
        return password;
    }

    @Override
    public synchronized void close() throws IOException {
        closing = true;
        programs.run(
                SECONDS_TO_STOP,
                "pg_ctl",
                "stop",
                "-w",
                "-m",
                "fast",
                "-D",
                folder.cluster().toString());
        folder.close();
    }
}
