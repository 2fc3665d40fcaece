package org.mingjing.trail.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The entries below one tile of leaves, each after its length in two bytes, the higher first (C2SP tlog-tiles). */
public final class EntryBundle {

    private static final int LONGEST = 0xffff;
    private static final int LENGTH_BYTES = 2;

    private EntryBundle() {}

    public static byte[] bytes(List<byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException(
                        "an entry of %d bytes, more than %d".formatted(entry.length, LONGEST));
            }
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    public static List<byte[]> read(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        var at = 0;
        while (at < bundle.length) {
            var from = at + LENGTH_BYTES;
            var to = from <= bundle.length ? from + length(bundle, at) : from;
            if (to > bundle.length) {
                throw new Malformed(
                        "entry bundle",
                        "%d bytes for entry %d".formatted(to - at, entries.size()),
                        "%d bytes".formatted(bundle.length - at));
            }
            entries.add(Arrays.copyOfRange(bundle, from, to));
            at = to;
        }
        return entries;
    }

    private static int length(byte[] bundle, int at) {
        return Byte.toUnsignedInt(bundle[at]) << 8 | Byte.toUnsignedInt(bundle[at + 1]);
    }
}
