package org.mingjing.rules.log;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.mingjing.rules.log.Fault.Kind;

/** Reads a log as a stream, whether XES or CSV, plain or gzip: the first bytes tell. {@link ObjectLog} reads OCEL. */
public final class EventLogs {

    private EventLogs() {}

    /**
     * Tells the sink all that the log holds.
     *
     * @param columns how the columns of a CSV log are named; an XES log names its own
     * @throws UnreadableLog if the log is broken, cut off or no log; single bad rows go to the sink
     */
    public static void read(InputStream in, Columns columns, LogSink sink) throws IOException {
        try {
            var plain = Unpacked.of(in);
            switch (LogForm.ahead(plain)) {
                case XES -> new XesLog(sink).read(plain);
                case CSV -> new CsvLog(columns, sink).read(plain);
                case OBJECTS -> throw new UnreadableLog(Kind.OBJECTS_UNCHOSEN);
            }
        } catch (EOFException cutOff) {
            throw new UnreadableLog(Kind.CUT_OFF);
        } catch (ZipException broken) {
            throw new UnreadableLog(Kind.BROKEN_GZIP, String.valueOf(broken.getMessage()));
        }
    }

    /**
     * The bytes of a log, out of its gzip file if it lies in one.
     *
     * @throws IOException also if the gzip file is broken, as soon as that shows
     */
    public static InputStream unpacked(InputStream log) throws IOException {
        return Unpacked.of(log);
    }
}
