package org.mingjing.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row and holds none of it. What looks like a formula stays a text: in an xlsx by the kind of its
 * cell, in a csv by an apostrophe in front of it.
 */
public abstract sealed class SheetOut implements AutoCloseable {

    /** Begins a table with its header. What is written goes to the stream, which stays open. */
    public static SheetOut begin(SheetFormat format, OutputStream out, String name, List<String> header) {
        var sheet = switch (format) {
            case XLSX -> new Xlsx(out, name);
            case CSV -> new Csv(out);
        };
        sheet.row(header);
        return sheet;
    }

    /** Writes a row; a cell is a text, a number, a date, or null where it stays empty. */
    public abstract void row(List<? extends @Nullable Object> cells);

    @Override
    public abstract void close();

    private static final class Csv extends SheetOut {

        private final OutputStreamWriter out;

        Csv(OutputStream to) {
            this.out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            write("\uFEFF");
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            for (var i = 0; i < cells.size(); i++) {
                if (i > 0) {
                    write(",");
                }
                write(quoted(cells.get(i)));
            }
            write("\r\n");
        }

        private static String quoted(@Nullable Object cell) {
            if (cell == null) {
                return "";
            }
            var text = cell instanceof String written ? Disarmed.of(written) : cell.toString();
            var plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
            return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
        }

        private void write(String text) {
            try {
                out.write(text);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            try {
                out.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Xlsx extends SheetOut {

        private static final int ROWS_HELD = 500;
        private static final int LONGEST_NAME = 31;

        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        Xlsx(OutputStream out, String name) {
            this.book = new Workbook(out, "Mingjing", "1.0");
            this.sheet = book.newWorksheet(
                    name.substring(0, Math.min(LONGEST_NAME, name.length())).replaceAll("[\\[\\]:*?/\\\\]", " "));
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            for (var column = 0; column < cells.size(); column++) {
                put(column, cells.get(column));
            }
            row++;
            if (row % ROWS_HELD == 0) {
                flush();
            }
        }

        private void put(int column, @Nullable Object cell) {
            switch (cell) {
                case null -> {}
                case Number number -> sheet.value(row, column, number);
                case LocalDate date -> {
                    sheet.value(row, column, date);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                default -> sheet.value(row, column, cell.toString());
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            try {
                book.finish();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
