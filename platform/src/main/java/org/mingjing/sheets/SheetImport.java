package org.mingjing.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Sentence;

/** A table that was handed in, with the verdict of each row; written once, or not yet. */
public record SheetImport(
        long id,
        String kind,
        String fileName,
        List<Sentence> remarks,
        List<SheetRow> rows,
        List<Verdict> verdicts,
        @Nullable Confirmation confirmation) {

    /** Who had it written, and how much. */
    public record Confirmation(String by, int written, int leftOut) {}

    public long count(Light light) {
        return verdicts.stream().filter(verdict -> verdict.light() == light).count();
    }

    public long writable() {
        return rows.size() - count(Light.RED);
    }
}
