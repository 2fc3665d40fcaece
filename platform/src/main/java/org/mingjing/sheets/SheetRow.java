package org.mingjing.sheets;

import java.util.HashMap;
import java.util.Map;

/**
 * A row as it was handed in.
 *
 * @param line where it stands in the file, counted from 1
 * @param cells by the key of the column; an empty cell is left out
 * @param formulas the cells that hold a formula, by the key of the column: their place, such as {@code C7}
 */
public record SheetRow(int line, Map<String, String> cells, Map<String, String> formulas) {

    public SheetRow {
        cells = Map.copyOf(cells);
        formulas = Map.copyOf(formulas);
    }

    /** What a cell says; nothing where it is empty. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** What can be judged of it: of a formula nobody knows what it says. */
    SheetRow withoutFormulas() {
        if (formulas.isEmpty()) {
            return this;
        }
        var judged = new HashMap<>(cells);
        judged.keySet().removeAll(formulas.keySet());
        return new SheetRow(line, judged, formulas);
    }

    SheetRow with(Map<String, String> corrected) {
        return new SheetRow(line, corrected, Map.of());
    }
}
