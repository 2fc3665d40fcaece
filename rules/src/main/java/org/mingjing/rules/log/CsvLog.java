package org.mingjing.rules.log;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.log.Fault.Kind;

/**
 * Reads a CSV log (RFC 4180): a header, then one event a row; separated by comma, semicolon or tab.
 *
 * <p>All processors read: the log is cut at ends of lines, and each block is read apart from the others. That is right as
 * long as no cell stands in quotes, which may hold ends of lines; from the first block on that has one, or that is broken,
 * the log is read in one piece.
 */
final class CsvLog {

    private static final int LONGEST_HEADER = 1 << 15;
    private static final int ROWS_A_BLOCK = 1 << 14;
    private static final int BYTES_A_BLOCK = 1 << 20;
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final Columns columns;
    private final LogSink sink;
    private final int bytesABlock;

    CsvLog(Columns columns, LogSink sink) {
        this(columns, sink, BYTES_A_BLOCK);
    }

    CsvLog(Columns columns, LogSink sink, int bytesABlock) {
        this.bytesABlock = bytesABlock;
        this.columns = columns;
        this.sink = sink;
    }

    void read(BufferedInputStream in) throws IOException {
        if (Arrays.equals(ahead(in, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.skipNBytes(BYTE_ORDER_MARK.length);
        }
        var start = new String(ahead(in, LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        var header = start.substring(0, start.indexOf('\n') + 1);
        var separator = separator(start.lines().findFirst().orElse(""));
        if (header.isBlank() || header.indexOf('"') >= 0) {
            readInOnePiece(separator, null, in, 0);
        } else {
            readInBlocks(separator, headerOf(in.readNBytes(header.length()), separator), in);
        }
    }

    // The separator that the header uses most; a comma if it has only one column.
    private static char separator(String header) {
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static byte[] ahead(BufferedInputStream in, int count) throws IOException {
        in.mark(count);
        var bytes = in.readNBytes(count);
        in.reset();
        return bytes;
    }

    private void readInBlocks(char separator, CsvHeader header, InputStream in) throws IOException {
        var blocks = new CsvBlocks(in, bytesABlock);
        var linesBefore = 1L;
        try (var ahead = new Ahead(separator, header, blocks)) {
            for (var next = ahead.next(); next.isPresent(); next = ahead.next()) {
                next.get().events().tell(linesBefore, sink);
                linesBefore += next.get().lines();
                blocks.used();
            }
        }
        readInOnePiece(separator, header, blocks.rest(), linesBefore);
    }

    /** Reads some blocks ahead, as many at once as there are processors. */
    private record Ahead(
            char separator,
            CsvHeader header,
            CsvBlocks blocks,
            ExecutorService readers,
            Deque<Future<Optional<Apart>>> reading)
            implements AutoCloseable {

        private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

        Ahead(char separator, CsvHeader header, CsvBlocks blocks) {
            this(separator, header, blocks, Executors.newFixedThreadPool(PROCESSORS), new ArrayDeque<>());
        }

        /** Empty at the end, and where the log has to be read in one piece. */
        Optional<Apart> next() throws IOException {
            while (reading.size() < 2 * PROCESSORS) {
                var block = blocks.next();
                if (block == null) {
                    break;
                }
                reading.add(readers.submit(() -> apart(separator, header, block)));
            }
            try {
                return reading.isEmpty() ? Optional.empty() : reading.remove().get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            } catch (ExecutionException fault) {
                throw new IllegalStateException(fault.getCause());
            }
        }

        @Override
        public void close() {
            readers.shutdownNow();
        }
    }

    /** A block that could be read apart from the others. */
    private record Apart(EventBlock events, long lines) {}

    private static Optional<Apart> apart(char separator, CsvHeader header, byte[] lines) {
        var rows = new PlainRows(lines, separator);
        var block = new EventBlock(header);
        while (rows.advance()) {
            block.add(rows.row());
        }
        return rows.isPlain() ? Optional.of(new Apart(block, rows.lines())) : Optional.empty();
    }

    private void readInOnePiece(char separator, @Nullable CsvHeader known, InputStream in, long linesBefore)
            throws IOException {
        var rows = new AnyRows(in, separator);
        try {
            tellAll(rows, known == null ? header(rows) : known, linesBefore);
        } catch (CsvParseException broken) {
            // In another encoding the quotation marks may be no quotation marks: that is told first, wherever it shows.
            passOver(rows);
            throw new UnreadableLog(Kind.BROKEN_CSV, linesBefore + rows.row().line(), reason(broken));
        } catch (UncheckedIOException unread) {
            if (unread.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw unread.getCause();
        }
    }

    private void tellAll(AnyRows rows, CsvHeader header, long linesBefore) {
        var block = new EventBlock(header);
        while (rows.advance()) {
            block.add(rows.row());
            if (block.rows() == ROWS_A_BLOCK) {
                block.tell(linesBefore, sink);
                block = new EventBlock(header);
            }
        }
        block.tell(linesBefore, sink);
    }

    private static void passOver(AnyRows rows) throws IOException {
        try {
            rows.passOver();
        } catch (CharacterCodingException otherwise) {
            throw notUtf8();
        }
    }

    private static UnreadableLog notUtf8() {
        return new UnreadableLog(Kind.NOT_UTF8);
    }

    private CsvHeader headerOf(byte[] line, char separator) {
        if (!PlainRows.isUtf8(line)) {
            throw notUtf8();
        }
        return header(new AnyRows(new ByteArrayInputStream(line), separator));
    }

    private CsvHeader header(AnyRows rows) {
        if (!rows.advance()) {
            throw new UnreadableLog(Kind.EMPTY, columns.caseId(), columns.activity(), columns.time());
        }
        var names = rows.row().texts();
        // What was written as UTF-16 may be read as UTF-8 with a zero beside each character.
        if (names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
            throw notUtf8();
        }
        return CsvHeader.of(names, columns, sink.asksForAttributes());
    }

    // The library counts lines from where it began; ours are counted from the beginning of the log.
    private static String reason(Throwable broken) {
        return broken.getCause() == null
                ? String.valueOf(broken.getMessage()).replaceFirst(" \\(record starting at line \\d+\\)", "")
                : reason(broken.getCause());
    }

    /** One row cannot be used. */
    static final class BadRow extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        BadRow(Kind kind, Object... facts) {
            this.fault = Fault.of(kind, facts);
        }

        Fault fault() {
            return fault;
        }
    }
}
