package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A program that is started, awaited, and has left its answer in a file. */
record Command(List<String> words, Map<String, String> environment, Path answer) {

    private static final String TIMED = "\"$@\"; status=$?; times >\"$0\"; exit $status";
    private static final Pattern MINUTES_AND_SECONDS = Pattern.compile("(\\d+)m(\\d+(?:\\.\\d+)?)s");

    /** The milliseconds of processors that it took. */
    double run() {
        try {
            Files.deleteIfExists(answer);
            var complaints = Path.of(answer + ".err");
            var times = Path.of(answer + ".times");
            var timed = new ArrayList<>(List.of("sh", "-c", TIMED, times.toString()));
            timed.addAll(words);
            var builder = new ProcessBuilder(timed)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(complaints.toFile());
            builder.environment().putAll(environment);
            var status = builder.start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(
                        "%s: exit status %d%n%s".formatted(words, status, Files.readString(complaints)));
            }
            Files.delete(complaints);
            return processorMillis(Files.readAllLines(times).getLast());
        } catch (IOException unread) {
            throw new IllegalStateException(unread);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Of the last line of what the shell says: for the user and for the system, in minutes and seconds. */
    private static double processorMillis(String children) {
        return MINUTES_AND_SECONDS
                .matcher(children)
                .results()
                .mapToDouble(
                        time -> Integer.parseInt(time.group(1)) * 60_000 + Double.parseDouble(time.group(2)) * 1000)
                .sum();
    }
}
