package org.mingjing.rules.log;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.mingjing.rules.log.Fault.Kind;

/** Reads a CSV log (RFC 4180): a header, then one event a row; separated by comma, semicolon or tab. */
final class CsvLog {

    private static final int LONGEST_HEADER = 1 << 16;

    private final Columns columns;
    private final LogSink sink;

    CsvLog(Columns columns, LogSink sink) {
        this.columns = columns;
        this.sink = sink;
    }

    void read(InputStream in) throws IOException {
        var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), LONGEST_HEADER);
        try {
            skipByteOrderMark(text);
            read(text);
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8();
        } catch (UncheckedIOException unread) {
            if (unread.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw unread.getCause();
        } catch (CsvParseException broken) {
            throw new UnreadableLog(Kind.BROKEN_CSV, reason(broken));
        }
    }

    private void read(BufferedReader text) throws IOException {
        var rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
        if (!rows.hasNext()) {
            throw new UnreadableLog(Kind.EMPTY, columns.caseId(), columns.activity(), columns.time());
        }
        var header = CsvHeader.of(rows.next(), columns);
        while (rows.hasNext()) {
            row(header, rows.next());
        }
    }

    private void row(CsvHeader header, CsvRecord row) {
        var line = row.getStartingLineNumber();
        try {
            sink.event(line, header.caseId(row), header.event(row));
        } catch (BadRow bad) {
            sink.unreadable(line, bad.fault);
        }
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    // The separator that the header uses most; a comma if it has only one column.
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var start = new char[LONGEST_HEADER - 1];
        var length = Math.max(0, text.read(start));
        text.reset();
        var header = new String(start, 0, length).lines().findFirst().orElse("");
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

    private static UnreadableLog notUtf8() {
        return new UnreadableLog(Kind.NOT_UTF8);
    }

    private static String reason(Throwable broken) {
        return broken.getCause() == null ? String.valueOf(broken.getMessage()) : reason(broken.getCause());
    }

    /** One row cannot be used. */
    static final class BadRow extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        BadRow(Kind kind, Object... facts) {
            this.fault = Fault.of(kind, facts);
        }
    }
}
