package org.mingjing.rules.log;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.mingjing.rules.log.Fault.Kind;

/** Reads a log as a stream, whether XES or CSV, plain or gzip: the first bytes tell. */
public final class EventLogs {

    private static final int ENOUGH_TO_TELL = 64;

    private EventLogs() {}

    /**
     * Tells the sink all that the log holds.
     *
     * @param columns how the columns of a CSV log are named; an XES log names its own
     * @throws UnreadableLog if the log is broken, cut off or no log; single bad rows go to the sink
     */
    public static void read(InputStream in, Columns columns, LogSink sink) throws IOException {
        try {
            var plain = unpacked(new BufferedInputStream(in, 1 << 16));
            if (startsAsXml(plain)) {
                new XesLog(sink).read(plain);
            } else {
                new CsvLog(columns, sink).read(plain);
            }
        } catch (EOFException cutOff) {
            throw new UnreadableLog(Kind.CUT_OFF);
        } catch (ZipException broken) {
            throw new UnreadableLog(Kind.BROKEN_GZIP, String.valueOf(broken.getMessage()));
        }
    }

    static BufferedInputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        var isGzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return isGzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    private static boolean startsAsXml(BufferedInputStream in) throws IOException {
        in.mark(ENOUGH_TO_TELL);
        var start = new String(in.readNBytes(ENOUGH_TO_TELL), StandardCharsets.UTF_8);
        in.reset();
        return start.replace("\uFEFF", "").stripLeading().startsWith("<");
    }
}
