package org.mingjing.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellAddress;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Sentence;

/** Reads a table that somebody hands in: the first sheet of an xlsx, or a csv in UTF-8 or GB18030. */
final class SheetIn {

    /** More rows than this are refused: nobody can look through them. */
    static final int MOST_ROWS = 10_000;

    static final int LARGEST_FILE_MEBIBYTES = 20;

    private final String fileName;
    private final List<Column> columns;
    private final List<Sentence> remarks = new ArrayList<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final Map<Integer, Column> places = new TreeMap<>();

    private SheetIn(String fileName, List<Column> columns) {
        this.fileName = fileName;
        this.columns = columns;
    }

    /**
     * The rows of a table.
     *
     * @param remarks what has to be said of the table as a whole
     * @param places the letter of each column, by its key
     */
    record Read(List<SheetRow> rows, List<Sentence> remarks, Map<String, String> places) {}

    static Read read(List<Column> columns, String fileName, byte[] content) {
        SheetDesk.refuseLarge(fileName, content.length);
        var sheet = new SheetIn(fileName, columns);
        if (beginsWith(content, 'P', 'K')) {
            XlsxLines.read(fileName, content, sheet.remarks, sheet::take);
        } else if (beginsWith(content, 0xd0, 0xcf)) {
            throw new Refusal("sheets.old-or-locked", fileName);
        } else {
            CsvLines.read(fileName, content, sheet.remarks, sheet::take);
        }
        return sheet.complete();
    }

    private static boolean beginsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }

    private Read complete() {
        if (places.isEmpty()) {
            throw new Refusal("sheets.empty", fileName, titles(columns));
        }
        if (rows.isEmpty()) {
            throw new Refusal("sheets.no-rows", fileName);
        }
        var letters = new HashMap<String, String>();
        places.forEach((at, column) -> letters.put(column.key(), CellAddress.convertNumToColString(at)));
        return new Read(List.copyOf(rows), List.copyOf(remarks), Map.copyOf(letters));
    }

    private void take(SheetLine line) {
        if (line.isEmpty()) {
            return;
        }
        if (places.isEmpty()) {
            recogniseColumns(line);
            return;
        }
        if (rows.size() == MOST_ROWS) {
            throw new Refusal("sheets.too-many", MOST_ROWS, line.number());
        }
        rows.add(row(line));
    }

    private void recogniseColumns(SheetLine header) {
        for (var at = 0; at < header.cells().size(); at++) {
            recognise(at, header.cells().get(at));
        }
        var found = String.join(", ", header.cells());
        if (places.isEmpty()) {
            throw new Refusal("sheets.no-header", header.number(), titles(columns), found);
        }
        var missing = columns.stream()
                .filter(column -> column.required() && !places.containsValue(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("sheets.column-missing", titles(missing), header.number(), found);
        }
    }

    private void recognise(int at, String title) {
        var column = columns.stream().filter(one -> one.isCalled(title)).findFirst();
        if (column.isEmpty()) {
            if (!title.isEmpty()) {
                remarks.add(new Sentence("sheets.unknown-column", title, CellAddress.convertNumToColString(at)));
            }
            return;
        }
        if (places.containsValue(column.get())) {
            throw new Refusal("sheets.column-twice", title, CellAddress.convertNumToColString(at));
        }
        places.put(at, column.get());
    }

    private SheetRow row(SheetLine line) {
        var cells = new HashMap<String, String>();
        var formulas = new HashMap<String, String>();
        places.forEach((at, column) -> {
            if (at < line.cells().size() && !line.cells().get(at).isEmpty()) {
                cells.put(column.key(), line.cells().get(at));
            }
            var formula = line.formulas().get(at);
            if (formula != null) {
                formulas.put(column.key(), formula);
            }
        });
        return new SheetRow(line.number(), cells, formulas);
    }

    private static String titles(List<Column> columns) {
        return columns.stream()
                .map(column -> column.title().zh() + "/" + column.title().en())
                .collect(Collectors.joining(", "));
    }
}
