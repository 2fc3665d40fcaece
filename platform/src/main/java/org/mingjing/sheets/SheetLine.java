package org.mingjing.sheets;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/**
 * A line of a file before its columns are known.
 *
 * @param number where it stands in the file, counted from 1
 * @param cells what stands in its columns, from the first on
 * @param formulas which of the columns, counted from 0, hold a formula
 */
record SheetLine(int number, List<String> cells, Map<Integer, String> formulas) {

    SheetLine {
        cells = cells.stream().map(SheetLine::clean).toList();
        formulas = Map.copyOf(formulas);
    }

    boolean isEmpty() {
        return formulas.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }

    /** Without what nobody sees: space around the text, marks of the byte order, spaces that do not break. */
    private static String clean(String cell) {
        return cell.replace('\u00A0', ' ')
                .replace("\uFEFF", "")
                .replace("\u200B", "")
                .strip();
    }

    /** A header as it is compared: full-width and half-width signs are the same, and so are large and small letters. */
    static String plain(String header) {
        return Normalizer.normalize(clean(header), Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
