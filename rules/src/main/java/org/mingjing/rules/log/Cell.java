package org.mingjing.rules.log;

import java.nio.charset.StandardCharsets;

/** One cell of the row that is being read, in UTF-8; the next row overwrites it. */
final class Cell {

    static final Cell EMPTY = new Cell();

    private byte[] own = new byte[32];
    private byte[] bytes = own;
    private int from;
    private int until;

    /** Stands where the bytes stand. */
    void stand(byte[] where, int begin, int end) {
        bytes = where;
        from = begin;
        until = end;
    }

    void write(char[] chars, int offset, int length) {
        if (length > own.length) {
            own = new byte[2 * length];
        }
        for (var index = 0; index < length; index++) {
            var character = chars[offset + index];
            if (character >= 0x80) {
                var text = new String(chars, offset, length).getBytes(StandardCharsets.UTF_8);
                stand(text, 0, text.length);
                return;
            }
            own[index] = (byte) character;
        }
        stand(own, 0, length);
    }

    boolean isEmpty() {
        return from == until;
    }

    boolean isBlank() {
        return isEmpty() || (bytes[from] <= ' ' && toString().isBlank());
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int until() {
        return until;
    }

    int numberIn(Names names) {
        return names.of(bytes, from, until);
    }

    @Override
    public String toString() {
        return new String(bytes, from, until - from, StandardCharsets.UTF_8);
    }
}
