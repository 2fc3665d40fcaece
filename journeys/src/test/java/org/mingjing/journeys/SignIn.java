package org.mingjing.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One of those who can sign in to the demo office. */
record SignIn(String role, String login, String name, String password) {

    private static final String HEADER = "role,login,name,password";
    private static final int COLUMNS = 4;

    /** Reads the list that the demo office leaves in its data folder. */
    static List<SignIn> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            if (!lines.getFirst().equals(HEADER)) {
                throw new IllegalStateException(
                        "%s begins with \"%s\", not with \"%s\".".formatted(file, lines.getFirst(), HEADER));
            }
            return lines.stream().skip(1).map(SignIn::of).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SignIn of(String line) {
        var cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("%s has %d columns, not %d.".formatted(line, cells.length, COLUMNS));
        }
        return new SignIn(cells[0], cells[1], cells[2], cells[3]);
    }
}
