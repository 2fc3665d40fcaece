package org.mingjing.rules.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of a gzip file. Bytes behind its end, which the JDK would pass over, make it broken; zeros only fill it up. */
final class Unpacked extends GZIPInputStream {

    private static final int BUFFER = 1 << 16;
    private static final int TRAILER = 8;

    private final InputStream packed;

    private Unpacked(InputStream packed) throws IOException {
        super(packed, BUFFER);
        this.packed = packed;
    }

    /** A log as it is, or out of its gzip file; the first two bytes tell. */
    static BufferedInputStream of(InputStream log) throws IOException {
        var in = new BufferedInputStream(log, BUFFER);
        in.mark(2);
        var isGzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return isGzip ? new BufferedInputStream(new Unpacked(in), BUFFER) : in;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        if (count < 0) {
            requireEnd();
        }
        return count;
    }

    private void requireEnd() throws IOException {
        for (var at = len - inf.getRemaining() + TRAILER; at < len; at++) {
            requireZero(buf[at]);
        }
        for (var next = packed.read(); next >= 0; next = packed.read()) {
            requireZero(next);
        }
    }

    private static void requireZero(int found) throws ZipException {
        if (found != 0) {
            throw new ZipException("bytes behind its end");
        }
    }
}
