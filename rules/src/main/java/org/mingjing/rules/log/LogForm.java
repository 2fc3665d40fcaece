package org.mingjing.rules.log;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.mingjing.rules.log.Fault.Kind;

/** How a log is written. Its first bytes tell, whatever its name, in UTF-8 or UTF-16, plain or packed with gzip. */
public enum LogForm {
    XES,
    CSV,
    OBJECTS;

    private static final int ENOUGH_TO_TELL = 64;

    /**
     * Looks at the beginning of a log.
     *
     * @throws UnreadableLog if it is a broken or cut off gzip file
     */
    public static LogForm of(InputStream log) throws IOException {
        try {
            return ahead(Unpacked.of(log));
        } catch (EOFException cutOff) {
            throw new UnreadableLog(Kind.CUT_OFF);
        } catch (ZipException broken) {
            throw new UnreadableLog(Kind.BROKEN_GZIP, String.valueOf(broken.getMessage()));
        }
    }

    /** Leaves the bytes where they are. */
    static LogForm ahead(BufferedInputStream plain) throws IOException {
        plain.mark(ENOUGH_TO_TELL);
        // In UTF-16 a zero byte stands beside each plain character.
        var start = new String(plain.readNBytes(ENOUGH_TO_TELL), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\0", "")
                .stripLeading();
        plain.reset();
        return start.startsWith("<") ? XES : start.startsWith("{") ? OBJECTS : CSV;
    }
}
