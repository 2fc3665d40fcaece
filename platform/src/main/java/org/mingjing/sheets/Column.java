package org.mingjing.sheets;

import org.mingjing.vocabulary.Texts;

/** A column of a table: what it is called in both languages, whether a cell may be empty, and an example. */
public record Column(String key, Texts title, boolean required, String example) {

    boolean isCalled(String header) {
        var written = header.strip();
        return written.equalsIgnoreCase(key)
                || written.equalsIgnoreCase(title.en())
                || written.equalsIgnoreCase(title.zh());
    }
}
