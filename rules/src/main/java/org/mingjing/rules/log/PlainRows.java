package org.mingjing.rules.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The rows of whole lines in memory, as long as they are plain: no cell begins with a quotation mark, every line ends with a
 * line feed, with or without a carriage return before it. Then nothing has to be copied or decoded.
 */
final class PlainRows {

    private final byte[] bytes;
    private final char separator;
    private final Row row = new Row();
    private boolean isPlain;
    private long lines;
    private int at;

    PlainRows(byte[] bytes, char separator) {
        this.bytes = bytes;
        this.separator = separator;
        this.isPlain = isUtf8(bytes);
    }

    private static boolean isUtf8(byte[] bytes) {
        var all = 0;
        for (var one : bytes) {
            all |= one;
        }
        try {
            return all >= 0
                    || StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .hasRemaining();
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    /** False at the end, and before the first row that is not plain. */
    boolean advance() {
        do {
            if (at == bytes.length || !isPlain) {
                return false;
            }
            row.begin(++lines);
            readLine();
        } while (isPlain && row.count() == 1 && row.cell(0).isEmpty());
        return isPlain;
    }

    private void readLine() {
        var start = at;
        while (at < bytes.length && bytes[at] != '\n' && isPlain) {
            if (bytes[at] == separator) {
                row.add().stand(bytes, start, at);
                start = at + 1;
            } else if (bytes[at] == '\r' || (bytes[at] == '"' && at == start)) {
                isPlain = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
            }
            at++;
        }
        var end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
        row.add().stand(bytes, start, end);
        at = Math.min(at + 1, bytes.length);
    }

    Row row() {
        return row;
    }

    /** Whether all lines could be read. */
    boolean isPlain() {
        return isPlain;
    }

    /** How many lines have been read, empty ones too. */
    long lines() {
        return lines;
    }
}
