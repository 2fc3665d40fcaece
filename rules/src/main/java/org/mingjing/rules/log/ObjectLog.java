package org.mingjing.rules.log;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.mingjing.rules.log.Fault.Kind;

/**
 * Reads an object-centric log (OCEL 2.0 as JSON, plain or gzip). The objects of one type are the cases; an event that is
 * related to several of them belongs to each, and one related to none of them to no case.
 *
 * <p>An attribute of an object may have a value for each of several times: the case has the latest one. The format puts
 * objects and events in any order, so the whole log is held in memory: about three to four times its size unpacked.
 */
public final class ObjectLog {

    private static final int ENOUGH_TO_TELL = 64;

    private final String objectType;
    private final LogSink sink;
    private final Consumer<String> unusable;

    /** Takes the type of the objects that are the cases, and who is told of events and relations that cannot be used. */
    public ObjectLog(String objectType, LogSink sink, Consumer<String> unusable) {
        this.objectType = objectType;
        this.sink = sink;
        this.unusable = unusable;
    }

    /** Whether the file is JSON, plain or gzip, as its first bytes tell. */
    public static boolean isWrittenIn(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = EventLogs.unpacked(new BufferedInputStream(Files.newInputStream(file)))) {
            return new String(in.readNBytes(ENOUGH_TO_TELL), StandardCharsets.UTF_8)
                    .stripLeading()
                    .startsWith("{");
        }
    }

    /**
     * Tells the sink all that the log holds of its cases.
     *
     * @throws NoSuchObjects if this is no OCEL log or has no object of the type
     */
    public void read(InputStream in) throws IOException {
        try {
            var file = ObjectLogFile.read(EventLogs.unpacked(new BufferedInputStream(in, 1 << 16)));
            new ObjectCases(file, objectType, unusable).tell(sink);
        } catch (EOFException cutOff) {
            throw new UnreadableLog(Kind.CUT_OFF);
        } catch (ZipException broken) {
            throw new UnreadableLog(Kind.BROKEN_GZIP, String.valueOf(broken.getMessage()));
        }
    }
}
