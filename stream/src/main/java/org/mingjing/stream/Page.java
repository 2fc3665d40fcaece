package org.mingjing.stream;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.core.memory.DataInputDeserializer;

/** Bytes one after the other, with room for some more. */
final class Page {

    private byte[] bytes;
    private int length;

    private Page(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    static Page empty() {
        return new Page(new byte[0], 0);
    }

    void append(byte[] more, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, length + count + length / 2);
        }
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
    }

    int length() {
        return length;
    }

    /** What stands on it; then it is empty. */
    byte[] turned() {
        var full = Arrays.copyOf(bytes, length);
        length = 0;
        return full;
    }

    DataInputDeserializer input() {
        return new DataInputDeserializer(bytes, 0, length);
    }

    Page copy() {
        return new Page(Arrays.copyOf(bytes, length), length);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(length);
        out.write(bytes, 0, length);
    }

    static Page read(DataInput in) throws IOException {
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new Page(bytes, bytes.length);
    }
}
