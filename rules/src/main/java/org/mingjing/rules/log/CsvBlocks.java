package org.mingjing.rules.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a stream at ends of lines into blocks of about one size in bytes, and remembers each until it is used. */
final class CsvBlocks {

    private final InputStream in;
    private final int size;
    private final Deque<byte[]> given = new ArrayDeque<>();
    private byte[] begun = {};

    CsvBlocks(InputStream in, int size) {
        this.in = in;
        this.size = size;
    }

    /** The next whole lines; null at the end, or if no line ends within reach. */
    byte @Nullable [] next() throws IOException {
        var bytes = Arrays.copyOf(begun, begun.length + size);
        var length = begun.length + in.readNBytes(bytes, begun.length, size);
        var end = length < bytes.length ? length : afterLastLine(bytes);
        begun = Arrays.copyOfRange(bytes, end, length);
        if (end == 0) {
            return null;
        }
        var block = Arrays.copyOf(bytes, end);
        given.add(block);
        return block;
    }

    private static int afterLastLine(byte[] bytes) {
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** The oldest block that was given has been used. */
    void used() {
        given.remove();
    }

    /** What was not used, and all that follows. */
    InputStream rest() {
        var parts = new ArrayList<InputStream>();
        given.forEach(block -> parts.add(new ByteArrayInputStream(block)));
        parts.addAll(List.of(new ByteArrayInputStream(begun), in));
        return new SequenceInputStream(Collections.enumeration(parts));
    }
}
