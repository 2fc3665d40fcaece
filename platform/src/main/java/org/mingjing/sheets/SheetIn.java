package org.mingjing.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Sentence;

/** Reads a table that somebody hands in: the first sheet of an xlsx, or a csv in UTF-8 or GB18030. */
final class SheetIn {

    /** More rows than this are refused: a person cannot look through them. */
    static final int MOST_ROWS = 10_000;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String DANGEROUS = "=+-@\t\r";

    private final List<Column> columns;
    private final List<Sentence> remarks = new ArrayList<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private Map<Integer, String> keys = Map.of();

    private SheetIn(List<Column> columns) {
        this.columns = columns;
    }

    /** The rows of a table, and what has to be said of it as a whole. */
    record Read(List<SheetRow> rows, List<Sentence> remarks) {}

    static Read read(List<Column> columns, String fileName, byte[] content) {
        var sheet = new SheetIn(columns);
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            sheet.readXlsx(fileName, content);
        } else if (content.length > 1 && (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf) {
            throw new Refusal("sheets.old-or-locked", fileName);
        } else {
            sheet.readCsv(fileName, content);
        }
        if (sheet.keys.isEmpty()) {
            throw new Refusal("sheets.empty", fileName, sheet.titles());
        }
        if (sheet.rows.isEmpty()) {
            throw new Refusal("sheets.no-rows", fileName);
        }
        return new Read(List.copyOf(sheet.rows), List.copyOf(sheet.remarks));
    }

    private void readXlsx(String fileName, byte[] content) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                var lines = book.getFirstSheet().openStream()) {
            lines.forEach(this::take);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal("sheets.broken", fileName);
        }
    }

    private void take(Row row) {
        var cells = new ArrayList<String>();
        var formulas = new HashMap<Integer, String>();
        for (var i = 0; i < row.getCellCount(); i++) {
            var cell = row.getOptionalCell(i);
            cells.add(cell.map(SheetIn::text).orElse(""));
            if (cell.filter(one -> one.getFormula() != null).isPresent()) {
                formulas.put(i, cell.get().getAddress().toString());
            }
        }
        take(row.getRowNum(), cells, formulas);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? cell.asDate().toLocalDate().toString() : plain(cell.asNumber());
        }
        return Optional.ofNullable(cell.getText()).orElse("").strip();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && format.toLowerCase(Locale.ROOT).contains("y");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void readCsv(String fileName, byte[] content) {
        var text = decoded(fileName, content);
        try (var lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (var line : lines) {
                take(
                        (int) line.getStartingLineNumber(),
                        line.getFields().stream().map(SheetIn::unguarded).toList(),
                        Map.of());
            }
        } catch (CsvParseException | IOException broken) {
            throw new Refusal("sheets.broken", fileName);
        }
    }

    /** Takes back the sign by which an export disarms what looks like a formula. */
    private static String unguarded(String cell) {
        var text = cell.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && DANGEROUS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private String decoded(String fileName, byte[] content) {
        try {
            return decode(StandardCharsets.UTF_8, content).replace("\uFEFF", "");
        } catch (CharacterCodingException notUtf8) {
            try {
                var text = decode(GB18030, content);
                remarks.add(new Sentence("sheets.read-as", "GB18030"));
                return text;
            } catch (CharacterCodingException neither) {
                throw new Refusal("sheets.encoding", fileName);
            }
        }
    }

    private static String decode(Charset charset, byte[] content) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {'\t', ';', '，'}) {
            if (header.chars().filter(c -> c == candidate).count()
                    > header.chars().filter(c -> c == ',').count()) {
                best = candidate;
            }
        }
        return best;
    }

    private void take(int line, List<String> cells, Map<Integer, String> formulas) {
        if (cells.stream().allMatch(String::isBlank) && formulas.isEmpty()) {
            return;
        }
        if (keys.isEmpty()) {
            keys = header(cells);
            return;
        }
        if (rows.size() == MOST_ROWS) {
            throw new Refusal("sheets.too-many", MOST_ROWS, line);
        }
        var byKey = new HashMap<String, String>();
        var formulasByKey = new HashMap<String, String>();
        for (var i = 0; i < cells.size(); i++) {
            var key = keys.get(i);
            if (key != null && !cells.get(i).isBlank()) {
                byKey.put(key, cells.get(i));
            }
            if (key != null && formulas.containsKey(i)) {
                formulasByKey.put(key, formulas.getOrDefault(i, ""));
            }
        }
        rows.add(new SheetRow(line, byKey, formulasByKey));
    }

    private Map<Integer, String> header(List<String> cells) {
        var found = new HashMap<Integer, String>();
        for (var i = 0; i < cells.size(); i++) {
            var written = cells.get(i);
            var column = columns.stream().filter(one -> one.isCalled(written)).findFirst();
            if (column.isEmpty() && !written.isBlank()) {
                remarks.add(new Sentence("sheets.unknown-column", written));
            }
            if (column.isPresent()) {
                if (found.containsValue(column.get().key())) {
                    throw new Refusal("sheets.column-twice", written);
                }
                found.put(i, column.get().key());
            }
        }
        for (var column : columns) {
            if (column.required() && !found.containsValue(column.key())) {
                throw new Refusal("sheets.column-missing", column.title(), titles());
            }
        }
        return found;
    }

    private String titles() {
        return String.join(
                ", ",
                columns.stream()
                        .map(column ->
                                column.title().zh() + "/" + column.title().en())
                        .toList());
    }
}
