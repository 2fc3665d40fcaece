package org.mingjing.trail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.Malformed;

/**
 * A line of the trail as bytes, one way only: its name and version, then each value after its length in bytes of UTF-8. No
 * two lines have the same bytes. The log holds the hash over the line's salt and these bytes.
 */
public final class LineText {

    /** How long a salt is, in bytes. */
    public static final int SALT_BYTES = 32;

    private static final String NAME = "mingjing trail line 1";

    private LineText() {}

    /** The entry of a line in the log: 32 bytes that say nothing to whoever lacks the salt. */
    public static Hash entry(byte[] salt, Line line) {
        return Hash.of(salt, bytes(line));
    }

    /** Salt and bytes of a line: what an entry is opened with. */
    public static byte[] opening(byte[] salt, Line line) {
        var text = bytes(line);
        return ByteBuffer.allocate(salt.length + text.length)
                .put(salt)
                .put(text)
                .array();
    }

    static byte[] bytes(Line line) {
        var bytes = new ByteArrayOutputStream();
        write(bytes, NAME);
        write(bytes, String.valueOf(line.id()));
        write(bytes, line.at().toString());
        write(bytes, line.officer());
        write(bytes, line.what());
        write(bytes, line.object());
        write(bytes, String.valueOf(line.facts().size()));
        line.facts().forEach(fact -> write(bytes, fact));
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, String value) {
        var encoded = value.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes("%d ".formatted(encoded.length).getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(encoded);
        bytes.write('\n');
    }

    /** The line behind an opening. */
    public static Line read(byte[] opening) {
        if (opening.length < SALT_BYTES) {
            throw new Malformed("opened entry", "a salt of %d bytes".formatted(SALT_BYTES), opening.length + " bytes");
        }
        var values = values(opening);
        try {
            if (values.size() < 7
                    || !values.getFirst().equals(NAME)
                    || Integer.parseInt(values.get(6)) != values.size() - 7) {
                throw new Malformed("opened entry", NAME + " and as many facts as it says", String.join(" ", values));
            }
            return new Line(
                    Long.parseLong(values.get(1)),
                    Instant.parse(values.get(2)),
                    values.get(3),
                    values.get(4),
                    values.get(5),
                    List.copyOf(values.subList(7, values.size())));
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new Malformed("opened entry", "a number and an instant", String.join(" ", values));
        }
    }

    private static List<String> values(byte[] opening) {
        var values = new ArrayList<String>();
        var at = SALT_BYTES;
        while (at < opening.length) {
            var space = at;
            while (space < opening.length && opening[space] >= '0' && opening[space] <= '9' && space - at < 9) {
                space++;
            }
            var length = space == at ? -1 : Integer.parseInt(text(opening, at, space));
            var end = space + 1 + length;
            if (length < 0 || end >= opening.length || opening[space] != ' ' || opening[end] != '\n') {
                throw new Malformed("opened entry", "a length and a value", text(opening, at, opening.length));
            }
            values.add(text(opening, space + 1, end));
            at = end + 1;
        }
        return values;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
    }
}
