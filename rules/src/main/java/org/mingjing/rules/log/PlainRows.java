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
    // All that matters within a line is a comma, a semicolon, a tab, a quotation mark or an end of the line.
    private final long aboveMarks;
    private final Row row = new Row();
    private boolean isPlain;
    private long lines;
    private int at;
    private int start;

    PlainRows(byte[] bytes, char separator) {
        this.bytes = bytes;
        this.separator = separator;
        this.aboveMarks = EightBytes.inEach(Math.max(separator, '"') + 1);
        this.isPlain = isUtf8(bytes);
    }

    static boolean isUtf8(byte[] bytes) {
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
        start = at;
        var place = at;
        for (; place + EightBytes.COUNT <= bytes.length; place += EightBytes.COUNT) {
            var marks = EightBytes.lessThan(EightBytes.at(bytes, place), aboveMarks);
            for (; marks != 0; marks &= marks - 1) {
                if (endsAt(place + EightBytes.first(marks))) {
                    return;
                }
            }
        }
        for (; place < bytes.length; place++) {
            if (endsAt(place)) {
                return;
            }
        }
        end(bytes.length);
    }

    /** Whether reading ends here: with the line, or because it is not plain. */
    private boolean endsAt(int place) {
        var found = bytes[place];
        if (found == separator) {
            row.add().stand(bytes, start, place);
            start = place + 1;
            return false;
        }
        if (found == '\n') {
            end(place);
            return true;
        }
        isPlain &= !(found == '"' && place == start) && !(found == '\r' && !endsLine(place));
        return !isPlain;
    }

    private void end(int place) {
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
