package org.mingjing.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs of PostgreSQL, started as a user that PostgreSQL accepts: it refuses to run as root. */
record PostgresPrograms(Path home, Path said, List<String> asAnotherUser, boolean ownedByNobody) {

    private static final int NOBODY = 65_534;
    private static final int SECONDS_TO_ANSWER = 30;

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
        return exit(new ProcessBuilder(command).redirectErrorStream(true).start(), SECONDS_TO_ANSWER) == 0;
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
            status(SECONDS_TO_ANSWER, "/bin/rm", "-rf", unfinished.toString());
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
