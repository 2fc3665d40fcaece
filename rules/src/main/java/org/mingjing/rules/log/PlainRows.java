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
        var place = at;
        var start = place;
        for (; place < bytes.length && bytes[place] != '\n'; place++) {
            var found = bytes[place];
            if (found == separator) {
                row.add().stand(bytes, start, place);
                start = place + 1;
            } else if ((found == '"' && place == start) || (found == '\r' && !endsLine(place))) {
                isPlain = false;
                return;
            }
        }
        var end = place > start && bytes[place - 1] == '\r' ? place - 1 : place;
        row.add().stand(bytes, start, end);
        at = Math.min(place + 1, bytes.length);
    }

    private boolean endsLine(int carriageReturn) {
        return carriageReturn + 1 < bytes.length && bytes[carriageReturn + 1] == '\n';
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
