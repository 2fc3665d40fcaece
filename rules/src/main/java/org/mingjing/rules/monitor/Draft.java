package org.mingjing.rules.monitor;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A file that is written in full or not at all: beside its place until it is done, and gone if it is given up. */
final class Draft implements AutoCloseable {

    private final @Nullable Path place;
    private final Path file;
    private final Writer writer;

    private Draft(@Nullable Path place, Path file) throws IOException {
        this.place = place;
        this.file = file;
        this.writer = Files.newBufferedWriter(file);
    }

    /** For a place; without one, for a stream that gets it when it is done. A place may also be a pipe or a device. */
    static Draft of(@Nullable Path place) throws IOException {
        if (place == null || (Files.exists(place) && !Files.isRegularFile(place))) {
            return new Draft(place, Files.createTempFile("mingjing", ".part"));
        }
        var file = Files.exists(place) ? place.toRealPath() : place;
        return new Draft(file, file.resolveSibling(file.getFileName() + ".part"));
    }

    Writer writer() {
        return writer;
    }

    void done(PrintStream stream) throws IOException {
        writer.close();
        if (place == null) {
            Files.copy(file, stream);
            stream.flush();
        } else if (Files.exists(place) && !Files.isRegularFile(place)) {
            try (var device = Files.newOutputStream(place)) {
                Files.copy(file, device);
            }
        } else {
            Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
