package org.mingjing.rules.monitor;

import java.io.Console;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Shows on a terminal how much of a file has been read. */
final class Progress extends FilterInputStream {

    private static final int STEPS = 100;

    private final long size;
    private final PrintStream terminal;
    private long read;
    private long shown;

    private Progress(InputStream in, long size, PrintStream terminal) {
        super(in);
        this.size = size;
        this.terminal = terminal;
    }

    static InputStream on(Path file, PrintStream terminal) throws IOException {
        var in = Files.newInputStream(file);
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? new Progress(in, Files.size(file), terminal)
                : in;
    }

    @Override
    public int read() throws IOException {
        var value = super.read();
        advance(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        advance(Math.max(0, count));
        return count;
    }

    @Override
    public void close() throws IOException {
        super.close();
        terminal.print("\r                    \r");
    }

    private void advance(int count) {
        read += count;
        var step = size == 0 ? STEPS : read * STEPS / size;
        if (step > shown) {
            shown = step;
            terminal.printf("\rreading %d %%", step);
        }
    }
}
