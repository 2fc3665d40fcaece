package org.mingjing.sheets;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Sentence;

/**
 * A table that was handed in, with the verdict of each row; written once, or not yet.
 *
 * @param places the letter of each column in the file, by its key
 */
public record SheetImport(
        long id,
        String kind,
        String fileName,
        List<Sentence> remarks,
        Map<String, String> places,
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

    /** Where the rows of a page stand among all; only those that are wrong, or all. */
    public List<Integer> page(boolean onlyWrong, int page, int length) {
        return IntStream.range(0, rows.size())
                .filter(at -> !onlyWrong || verdicts.get(at).isWrong())
                .skip((page - 1L) * length)
                .limit(length)
                .boxed()
                .toList();
    }
}
