package org.mingjing.casewatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the first line of a CSV log. */
final class LogHeader {

    private static final int LONGEST = 1 << 16;

    private LogHeader() {}

    /** The names of the columns; none if the log is empty. */
    static List<String> read(InputStream in) throws IOException {
        var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST);
        var start = new char[LONGEST];
        var length = Math.max(0, text.read(start));
        var first = new String(start, 0, length)
                .replace("\uFEFF", "")
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        if (first.isEmpty()) {
            return List.of();
        }
        var separator = first.contains("\t") ? "\t" : first.contains(";") ? ";" : ",";
        return List.of(first.split(separator, -1)).stream()
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }
}
