package org.mingjing.casewatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.log.Columns;
import org.mingjing.rules.log.ObjectLog.ObjectType;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;

/**
 * What the page of an import shows.
 *
 * @param reading null when it does not run
 * @param header the columns to choose from, when it waits for that
 * @param objectTypes the types of objects to choose from, when it waits for that
 * @param objectType the one that was chosen; null for a log without objects
 */
public record ImportView(
        LogImport log,
        Texts kind,
        @Nullable Reading reading,
        List<String> header,
        @Nullable Columns guess,
        List<ObjectType> objectTypes,
        @Nullable String objectType,
        List<Told> remarks) {

    /** How many more remarks there were than are kept. */
    public long remarksLeft() {
        return log.outcome() == null
                ? 0
                : Math.max(
                        0,
                        log.outcome().counts().unreadable()
                                + log.outcome().counts().left()
                                - remarks.size());
    }

    /** READING, COLUMNS or OBJECTS while they are to be chosen, DONE or REFUSED: for programs that read the page. */
    public String state() {
        if (reading != null) {
            return "READING";
        }
        if (log.outcome() == null) {
            return objectTypes.isEmpty() ? "COLUMNS" : "OBJECTS";
        }
        return log.outcome().refusal() == null ? "DONE" : "REFUSED";
    }

    /** How far the reading is. */
    public record Reading(long bytesRead, long bytes, LogImport.Counts counts) {}

    /** A remark as a sentence; {@code line} is null where it is about no line. */
    public record Told(@Nullable Long line, Sentence what) {}
}
