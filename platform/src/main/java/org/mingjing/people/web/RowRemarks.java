package org.mingjing.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Validity;
import org.mingjing.sheets.Column;
import org.mingjing.sheets.SheetRow;
import org.mingjing.sheets.Verdict;
import org.mingjing.sheets.WrittenDate;
import org.mingjing.vocabulary.Sentence;

/** What is wrong in a row and what will be assumed, gathered while it is looked at. */
final class RowRemarks {

    private final SheetRow row;
    private final List<Sentence> wrong = new ArrayList<>();
    private final List<Sentence> assumed = new ArrayList<>();

    RowRemarks(SheetRow row) {
        this.row = row;
    }

    void wrong(String key, Object... facts) {
        wrong.add(new Sentence(key, facts));
    }

    void assumed(String key, Object... facts) {
        assumed.add(new Sentence(key, facts));
    }

    /** Looks at the two dates of the row; null where they cannot be used. */
    @Nullable
    Validity valid(Column from, Column to) {
        var begins = date(from);
        var ends = date(to);
        if (begins == null || (ends == null && !row.cell(to.key()).isEmpty())) {
            return null;
        }
        if (ends != null && ends.isBefore(begins)) {
            wrong("people.ends-before-it-begins", ends, begins);
            return null;
        }
        return new Validity(begins, ends);
    }

    private @Nullable LocalDate date(Column column) {
        var written = row.cell(column.key());
        var date = WrittenDate.read(written).orElse(null);
        if (date == null && !written.isEmpty()) {
            wrong.add(WrittenDate.whyNot(column.title(), written));
        }
        return date;
    }

    /** Compares the row with what is there already under its key; both in the order of the columns. */
    void compare(List<Column> columns, List<String> there, List<String> written) {
        if (there.equals(written)) {
            assumed("people.table.unchanged", there.getFirst());
            return;
        }
        for (var i = 0; i < columns.size(); i++) {
            if (!there.get(i).equals(written.get(i))) {
                assumed("people.table.changed", columns.get(i).title(), there.get(i), written.get(i));
            }
        }
    }

    boolean isWrong() {
        return !wrong.isEmpty();
    }

    Verdict verdict() {
        return Verdict.of(wrong, assumed);
    }
}
