package org.mingjing.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Sentence;

/** The lines of the first sheet of an xlsx. */
final class XlsxLines {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    // Formats that Excel knows by number alone: 14 to 22 everywhere, the others in East Asia (ECMA-376, 18.8.30).
    private static final Set<Integer> DATES_BY_NUMBER =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private XlsxLines() {}

    static void read(String fileName, byte[] content, List<Sentence> remarks, Consumer<SheetLine> taker) {
        try {
            UnpackedXlsx.refuse(fileName, content);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                    var lines = book.getFirstSheet().openStream()) {
                var others = book.getSheets().count() - 1;
                if (others > 0) {
                    remarks.add(new Sentence(
                            "sheets.other-sheets", book.getFirstSheet().getName(), String.valueOf(others)));
                }
                lines.map(XlsxLines::line).forEach(taker);
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            throw new Refusal("sheets.broken", fileName);
        }
    }

    private static SheetLine line(Row row) {
        var cells = new ArrayList<String>();
        var formulas = new HashMap<Integer, String>();
        for (var i = 0; i < row.getCellCount(); i++) {
            var cell = row.getOptionalCell(i);
            cells.add(cell.map(XlsxLines::text).orElse(""));
            if (cell.isPresent() && cell.get().getFormula() != null) {
                formulas.put(i, cell.get().getAddress().toString());
            }
        }
        return new SheetLine(row.getRowNum(), cells, formulas);
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return Objects.requireNonNullElse(cell.getText(), "");
        }
        return isDate(cell) ? cell.asDate().toLocalDate().toString() : plain(cell.asNumber());
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            var number = cell.getDataFormatId();
            return number != null && DATES_BY_NUMBER.contains(number);
        }
        var signs = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return signs.contains("y") || signs.contains("d");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
