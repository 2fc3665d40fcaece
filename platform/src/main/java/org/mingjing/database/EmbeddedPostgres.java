package org.mingjing.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL in the data folder: made at the first start, adopted when an earlier process was killed and left it
 * running, stopped when the program ends. Durable (fsync on), scram passwords, loopback only.
 */
final class EmbeddedPostgres implements AutoCloseable {

    static final String OWNER = "mingjing_owner";

    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_STOP = 30;

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final int port;
    private final String password;

    private EmbeddedPostgres(DataFolder folder, PostgresPrograms programs, int port, String password) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
        this.password = password;
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
                port = started(folder, programs, extraSettings);
            }
            return new EmbeddedPostgres(folder, programs, port, password);
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

    private static int started(DataFolder folder, PostgresPrograms programs, List<String> extraSettings)
            throws IOException {
        var port = freePort();
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
        return port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
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

    /** The programs of PostgreSQL, started as a user that PostgreSQL accepts: it refuses to run as root. */
    private record PostgresPrograms(Path home, Path said, List<String> asAnotherUser, boolean ownedByNobody) {

        private static final int NOBODY = 65_534;

        static PostgresPrograms forCluster(Path home, Path cluster) throws IOException {
            var said = cluster.resolveSibling("postgres-programs.log");
            if (!"root".equals(System.getProperty("user.name"))) {
                return new PostgresPrograms(home, said, List.of(), false);
            }
            if (works("unshare", "-U", "true")) {
                return new PostgresPrograms(home, said, List.of("unshare", "-U"), false);
            }
            var nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
            if (works("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "true")) {
                return new PostgresPrograms(home, said, nobody, true);
            }
            throw new StartRefused(
                    "PostgreSQL does not run as root and neither unshare nor setpriv works here: start Mingjing as an ordinary user that owns %s."
                            .formatted(cluster.getParent()));
        }

        private static boolean works(String... command) throws IOException {
            return exit(new ProcessBuilder(command).redirectErrorStream(true).start(), SECONDS_TO_STOP) == 0;
        }

        void prepare(Path cluster) throws IOException {
            Files.createDirectories(cluster);
            giveAway(cluster);
        }

        Path readable(Path secret) throws IOException {
            giveAway(secret);
            return secret;
        }

        Path writable(Path log) throws IOException {
            if (Files.notExists(log)) {
                Files.createFile(log);
            }
            giveAway(log);
            return log;
        }

        private void giveAway(Path path) throws IOException {
            if (ownedByNobody) {
                Files.setAttribute(path, "unix:uid", NOBODY);
            }
        }

        void discard(Path unfinished) throws IOException {
            if (Files.exists(unfinished)) {
                status(SECONDS_TO_STOP, "/bin/rm", "-rf", unfinished.toString());
            }
        }

        void run(int seconds, String program, String... arguments) throws IOException {
            var exit = status(seconds, program, arguments);
            if (exit != 0) {
                throw new IOException("%s ended with status %d".formatted(program, exit));
            }
        }

        int status(int seconds, String program, String... arguments) throws IOException {
            var command = new ArrayList<>(asAnotherUser);
            command.add(
                    program.startsWith("/")
                            ? program
                            : home.resolve("bin").resolve(program).toString());
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).directory(home.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
            return exit(builder.start(), seconds);
        }

        private static int exit(Process process, int seconds) throws IOException {
            try {
                if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                    return process.exitValue();
                }
                process.destroyForcibly();
                throw new IOException("no answer within %d seconds".formatted(seconds));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            }
        }
    }
}
