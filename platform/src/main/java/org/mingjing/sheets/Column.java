package org.mingjing.sheets;

import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Texts;

/**
 * A column of a table: what it is called in both languages, whether a cell may be empty, an example, and what to write
 * there where the title does not say it.
 */
public record Column(
        String key,
        Texts title,
        boolean required,
        String example,
        @Nullable Texts meaning) {

    public Column(String key, Texts title, boolean required, String example) {
        this(key, title, required, example, null);
    }

    boolean isCalled(String header) {
        var written = SheetLine.plain(header);
        return written.equals(SheetLine.plain(key))
                || written.equals(SheetLine.plain(title.en()))
                || written.equals(SheetLine.plain(title.zh()));
    }
}
