package org.mingjing.bulletins;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Texts;

/** A circular as it is read: a draft made of the facts of now, or an issue whose figures are frozen. */
public record Circular(
        @Nullable Issue issue,
        long unitId,
        Texts unit,
        YearMonth month,
        Texts title,
        List<Section> sections,
        Texts foot,
        List<String> leftOut,
        List<Restated> restated) {

    /** What makes it an issue. */
    public record Issue(
            long id,
            int year,
            int no,
            int edition,
            String publishedBy,
            Instant publishedAt,
            Instant cutOff,
            @Nullable String corrects) {

        public String number() {
            return "%d-%d".formatted(year, no);
        }
    }

    public record Section(String id, Texts title, Texts intro, Texts words, List<Figure> figures) {}

    /** A figure with all that explains it. */
    public record Figure(
            String section,
            String indicator,
            Texts name,
            Texts formula,
            long numerator,
            long denominator,
            String version,
            String evidence) {

        /** The name of its field in the sentences of the pack. */
        String field() {
            return indicator.substring(indicator.lastIndexOf('.') + 1);
        }

        public boolean isShare() {
            return numerator != denominator;
        }
    }

    /** A figure that an earlier issue gave otherwise. */
    public record Restated(Texts name, long before, long now) {}

    public List<Figure> figures() {
        return sections.stream().flatMap(section -> section.figures().stream()).toList();
    }
}
