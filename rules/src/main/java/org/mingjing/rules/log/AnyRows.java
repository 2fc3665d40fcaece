package org.mingjing.rules.log;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** The rows of any CSV in UTF-8, cells in quotes among them; one after the other. */
final class AnyRows {

    private final Row row = new Row();
    private final Iterator<Row> rows;

    AnyRows(InputStream text, char separator) {
        rows = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        new Writer(row),
                        new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()), 1 << 16))
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

    private static final class Writer extends AbstractBaseCsvCallbackHandler<Row> {

        private final Row row;

        Writer(Row row) {
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
