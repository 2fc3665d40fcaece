package org.mingjing.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjing.people.Officer;
import org.mingjing.sheets.SheetImports.Stored;
import org.mingjing.trail.Trail;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Sentence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where tables are handed in, looked through row by row, corrected, and written. */
@Service
@Transactional
public class SheetDesk {

    /** A table with more rows is refused. */
    public static final int MOST_ROWS = SheetIn.MOST_ROWS;

    private final Map<String, ImportKind> kinds;
    private final SheetImports imports;
    private final Trail trail;

    SheetDesk(List<ImportKind> kinds, SheetImports imports, Trail trail) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::id, Function.identity()));
        this.imports = imports;
        this.trail = trail;
    }

    /** The kind, for who may hand in such tables; for everybody else there is none. */
    public ImportKind kind(Officer officer, String id) {
        var kind = kinds.get(id);
        if (kind == null || !officer.may(kind.right())) {
            throw new NotFound("import", id);
        }
        return kind;
    }

    /** A file that is too large is refused before it is read. */
    public static void refuseLarge(String fileName, long bytes) {
        if (bytes > (long) SheetIn.LARGEST_FILE_MEBIBYTES << 20) {
            throw new Refusal("sheets.too-large", fileName, bytes >> 20, SheetIn.LARGEST_FILE_MEBIBYTES);
        }
    }

    public long handIn(Officer officer, String kindId, String fileName, byte[] content) {
        var kind = kind(officer, kindId);
        return imports.add(officer, kindId, fileName, SheetIn.read(kind.columns(), fileName, content));
    }

    @Transactional(readOnly = true)
    public SheetImport find(Officer officer, String kindId, long id) {
        return judged(officer, kind(officer, kindId), stored(officer, kindId, id));
    }

    private Stored stored(Officer officer, String kindId, long id) {
        return imports.find(officer, kindId, id).orElseThrow(() -> new NotFound("import", id));
    }

    private static SheetImport judged(Officer officer, ImportKind kind, Stored stored) {
        var said = stored.confirmation() == null
                ? kind.judge(
                        officer,
                        stored.rows().stream().map(SheetRow::withoutFormulas).toList())
                : List.<Verdict>of();
        var verdicts = new ArrayList<Verdict>();
        for (var i = 0; i < stored.rows().size(); i++) {
            var row = stored.rows().get(i);
            verdicts.add(said.isEmpty() ? Verdict.FINE : complete(kind, row, said.get(i)));
        }
        return new SheetImport(
                stored.id(),
                stored.kind(),
                stored.fileName(),
                stored.remarks(),
                stored.places(),
                stored.rows(),
                verdicts,
                stored.confirmation());
    }

    /** A formula and an empty cell that may not be empty are wrong in every table. */
    private static Verdict complete(ImportKind kind, SheetRow row, Verdict said) {
        var wrong = new ArrayList<Sentence>();
        for (var column : kind.columns()) {
            var formula = row.formulas().get(column.key());
            if (formula != null) {
                wrong.add(new Sentence("sheets.formula", formula, column.title()));
            } else if (column.required() && row.cell(column.key()).isBlank()) {
                wrong.add(new Sentence("sheets.cell-missing", column.title(), column.example()));
            }
        }
        if (wrong.isEmpty()) {
            return said;
        }
        if (said.isWrong()) {
            wrong.addAll(said.remarks());
        }
        return Verdict.of(wrong, List.of());
    }

    /** Corrects a row in place. */
    public void correct(Officer officer, String kindId, long id, int line, Map<String, String> cells) {
        kind(officer, kindId);
        imports.lock(officer, id);
        var stored = stored(officer, kindId, id);
        refuseSecond(stored);
        if (stored.rows().stream().noneMatch(row -> row.line() == line)) {
            throw new NotFound("row", line);
        }
        var written = cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cell -> cell.getValue().strip()));
        imports.replace(
                id,
                stored.rows().stream()
                        .map(row -> row.line() == line ? row.with(written) : row)
                        .toList());
    }

    /** Writes all rows that are not wrong, in one go; the second click learns who was first. */
    public SheetImport confirm(Officer officer, String kindId, long id) {
        var kind = kind(officer, kindId);
        imports.lock(officer, id);
        var stored = stored(officer, kindId, id);
        refuseSecond(stored);
        var judged = judged(officer, kind, stored);
        var rows = new ArrayList<SheetRow>();
        for (var i = 0; i < judged.rows().size(); i++) {
            if (!judged.verdicts().get(i).isWrong()) {
                rows.add(judged.rows().get(i));
            }
        }
        if (rows.isEmpty()) {
            throw new Refusal("sheets.nothing-to-write", stored.fileName());
        }
        var leftOut = judged.rows().size() - rows.size();
        imports.confirm(officer, id, rows.size(), leftOut);
        kind.write(officer, stored.fileName(), rows);
        trail.write(officer.login(), "table-imported", "table/" + id, stored.fileName(), rows.size(), leftOut);
        return judged;
    }

    private static void refuseSecond(Stored stored) {
        if (stored.confirmation() != null) {
            throw new Refusal(
                    "sheets.confirmed-already",
                    stored.fileName(),
                    stored.confirmation().by());
        }
    }
}
