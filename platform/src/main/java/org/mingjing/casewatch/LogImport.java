package org.mingjing.casewatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;

/** A log that was handed in. It is taken in whole or not at all; without an outcome it runs, waits or was interrupted. */
public record LogImport(
        long id,
        String kind,
        long unitId,
        Texts unit,
        String fileName,
        long bytes,
        String by,
        Instant at,
        @Nullable Outcome outcome) {

    /** How it ended: refused whole, with the reason, or taken in. */
    public record Outcome(Instant at, @Nullable Sentence refusal, Counts counts) {}

    /** What could not be used: its line, and a key of the message files with the facts that fill it. */
    public record Remark(long line, String what, List<String> facts) {

        static final long NO_LINE = 0;
        static final String CONTRADICTS = "casewatch.remark.contradicts";
    }

    /** How much of what. */
    public record Counts(int added, int grown, int same, int left, long events, long unreadable) {

        public int cases() {
            return added + grown + same + left;
        }
    }
}
