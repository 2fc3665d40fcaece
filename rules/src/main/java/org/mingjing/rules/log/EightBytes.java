package org.mingjing.rules.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of text at once, as one number; the first byte is its lowest. */
final class EightBytes {

    static final int COUNT = Long.BYTES;

    private static final VarHandle NUMBERS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONE_EACH = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    private EightBytes() {}

    static long at(byte[] bytes, int place) {
        return (long) NUMBERS.get(bytes, place);
    }

    /** Up to eight bytes, and zeros above them. */
    static long at(byte[] bytes, int place, int count) {
        if (count == COUNT) {
            return at(bytes, place);
        }
        if (place + COUNT <= bytes.length) {
            return at(bytes, place) & ((1L << (count * Byte.SIZE)) - 1);
        }
        var number = 0L;
        for (var index = count - 1; index >= 0; index--) {
            number = (number << Byte.SIZE) | (bytes[place + index] & 0xff);
        }
        return number;
    }

    /**
     * Marks the highest bit of each byte that is less than a bound of at most 128. A byte above a marked one may be marked
     * although it equals the bound.
     */
    static long lessThan(long bytes, long boundInEach) {
        return (bytes - boundInEach) & ~bytes & HIGHEST_BITS;
    }

    static long inEach(int bound) {
        return bound * ONE_EACH;
    }

    /** In which byte the lowest mark is. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
    }
}
