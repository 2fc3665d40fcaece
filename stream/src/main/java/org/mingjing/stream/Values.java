package org.mingjing.stream;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts, instants and the values of attributes as bytes. */
final class Values {

    private static final byte TEXT = 1;
    private static final byte WHOLE = 2;
    private static final byte DECIMAL = 3;
    private static final byte TRUTH = 4;
    private static final byte INSTANT = 5;
    private static final byte EXACT = 6;
    private static final byte LIST = 7;
    private static final byte NAMED = 8;

    private Values() {}

    static void writeText(String text, DataOutput out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void writeInstant(Instant at, DataOutput out) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    static Instant readInstant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    static void writeAll(Map<String, Object> attributes, DataOutput out) throws IOException {
        out.writeInt(attributes.size());
        for (var attribute : attributes.entrySet()) {
            writeText(attribute.getKey(), out);
            write(attribute.getKey(), attribute.getValue(), out);
        }
    }

    static Map<String, Object> readAll(DataInput in) throws IOException {
        var count = in.readInt();
        if (count == 0) {
            return Map.of();
        }
        var attributes = HashMap.<String, Object>newHashMap(count);
        for (var place = 0; place < count; place++) {
            attributes.put(readText(in), read(in));
        }
        return attributes;
    }

    private static void write(String attribute, Object value, DataOutput out) throws IOException {
        switch (value) {
            case String text -> {
                out.writeByte(TEXT);
                writeText(text, out);
            }
            case Long number -> writeWhole(number, out);
            case Integer number -> writeWhole(number, out);
            case Double number -> {
                out.writeByte(DECIMAL);
                out.writeDouble(number);
            }
            case Boolean truth -> {
                out.writeByte(TRUTH);
                out.writeBoolean(truth);
            }
            case Instant at -> {
                out.writeByte(INSTANT);
                writeInstant(at, out);
            }
            case BigDecimal number -> {
                out.writeByte(EXACT);
                writeText(number.toString(), out);
            }
            default -> writeComposed(attribute, value, out);
        }
    }

    // Numbers compare as numbers, so one form of whole ones is enough.
    private static void writeWhole(long number, DataOutput out) throws IOException {
        out.writeByte(WHOLE);
        out.writeLong(number);
    }

    private static void writeComposed(String attribute, Object value, DataOutput out) throws IOException {
        if (value instanceof List<?> values) {
            out.writeByte(LIST);
            out.writeInt(values.size());
            for (var one : values) {
                write(attribute, one, out);
            }
        } else if (value instanceof Map<?, ?> values) {
            out.writeByte(NAMED);
            out.writeInt(values.size());
            for (var one : values.entrySet()) {
                writeText(String.valueOf(one.getKey()), out);
                write(attribute, one.getValue(), out);
            }
        } else {
            throw new IllegalArgumentException(
                    "The attribute %s is a %s; it can be a text, a number, a truth, an instant, or a list or map of these."
                            .formatted(attribute, value.getClass().getSimpleName()));
        }
    }

    private static Object read(DataInput in) throws IOException {
        var form = in.readByte();
        return switch (form) {
            case TEXT -> readText(in);
            case WHOLE -> in.readLong();
            case DECIMAL -> in.readDouble();
            case TRUTH -> in.readBoolean();
            case INSTANT -> readInstant(in);
            case EXACT -> new BigDecimal(readText(in));
            case LIST -> readList(in);
            case NAMED -> readAll(in);
            default -> throw new IOException("No value of an attribute begins with %d.".formatted(form));
        };
    }

    private static List<Object> readList(DataInput in) throws IOException {
        var count = in.readInt();
        var values = new ArrayList<>(count);
        for (var place = 0; place < count; place++) {
            values.add(read(in));
        }
        return values;
    }
}
