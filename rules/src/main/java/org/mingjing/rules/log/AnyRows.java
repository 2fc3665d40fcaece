package org.mingjing.rules.log;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** The rows of any CSV in UTF-8, cells in quotes among them; one after the other. */
final class AnyRows {

    private final Row row = new Row();
    private final BufferedReader text;
    private final Iterator<Row> rows;

    AnyRows(InputStream bytes, char separator) {
        text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        rows = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new RowWriter(row), text)
                .iterator();
    }

    boolean advance() {
        if (!rows.hasNext()) {
            return false;
        }
        rows.next();
        return true;
    }

    Row row() {
        return row;
    }

    /** Reads on to the end, whatever stands there, and so finds what is not UTF-8. */
    void passOver() throws IOException {
        text.transferTo(Writer.nullWriter());
    }

    private static final class RowWriter extends AbstractBaseCsvCallbackHandler<Row> {

        private final Row row;

        RowWriter(Row row) {
            this.row = row;
        }

        @Override
        protected void handleBegin(long startingLine) {
            row.begin(startingLine);
        }

        @Override
        protected void handleField(int position, char[] buffer, int offset, int length, boolean isQuoted) {
            row.add().write(buffer, offset, length);
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
