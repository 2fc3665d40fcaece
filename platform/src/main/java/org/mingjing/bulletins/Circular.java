package org.mingjing.bulletins;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.vocabulary.Texts;

/**
 * A circular as it is read: a draft made of the facts of now, or an issue whose figures are frozen.
 *
 * @param issue what makes it an issue; null for a draft
 * @param corrects the issue before it of the same unit and month; null for the first
 * @param cutOff the instant whose facts it counts
 * @param leftOut the sentences of the pack whose figures nobody gives; in drafts only
 * @param restated the figures that the issue before gave otherwise
 */
public record Circular(
        @Nullable Issue issue,
        @Nullable Issue corrects,
        long unitId,
        Texts unit,
        YearMonth month,
        Texts title,
        List<Section> sections,
        Texts foot,
        CutOff cutOff,
        List<LeftOut> leftOut,
        List<Restated> restated) {

    /** What makes it an issue: its number within the year, and who signed it when. */
    public record Issue(long id, int year, int no, int edition, Texts signedBy, Instant publishedAt, LocalDate on) {

        public String number() {
            return "%d-%d".formatted(year, no);
        }

        /** The number as a sentence names it. */
        public Texts named() {
            return new Texts(number(), "%d年第%d期".formatted(year, no));
        }
    }

    /**
     * A part of the circular.
     *
     * @param intro the sentences of the pack; a figure stands in them as a field in braces
     * @param words what somebody added in words of his own
     * @param written who wrote these words and when; null where nobody did, and in issues
     */
    public record Section(
            String id,
            Texts title,
            Texts intro,
            Texts words,
            @Nullable Written written,
            List<Figure> figures) {

        /** The intro in one language, each of its figures apart. */
        public List<Part> parts(Language language) {
            var byField = figures.stream().collect(Collectors.toMap(Figure::field, Function.identity()));
            var text = intro.in(language);
            var parts = new ArrayList<Part>();
            var end = 0;
            for (var field = Template.FIELD.matcher(text); field.find(); end = field.end()) {
                parts.add(new Part(text.substring(end, field.start()), null));
                var figure = byField.get(field.group(1));
                parts.add(
                        figure == null
                                ? new Part(field.group(), null)
                                : new Part(String.valueOf(figure.numerator()), figure));
            }
            parts.add(new Part(text.substring(end), null));
            return parts;
        }

        /** The intro in one language, its figures filled in. */
        public String said(Language language) {
            return parts(language).stream().map(Part::text).collect(Collectors.joining());
        }
    }

    /** A piece of a sentence; {@code figure} where it is a figure that opens. */
    public record Part(String text, @Nullable Figure figure) {}

    /** Who wrote words, and when. */
    public record Written(Texts by, Instant at) {}

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
        public String field() {
            return indicator.substring(indicator.lastIndexOf('.') + 1);
        }

        /** How many, or how many of how many. */
        public Sentence value() {
            return numerator == denominator
                    ? new Sentence("bulletins.count", numerator)
                    : new Sentence("bulletins.of", numerator, denominator);
        }

        private boolean says(Figure other) {
            return numerator == other.numerator && denominator == other.denominator;
        }
    }

    /** A sentence of the pack that cannot be said, because nobody gives its figures. */
    public record LeftOut(Texts section, Texts sentence) {}

    /** A figure that the issue before gave otherwise. */
    public record Restated(Figure before, Figure now) {

        public Sentence sentence() {
            return new Sentence("bulletins.restated.line", now.name(), before.value(), now.value());
        }

        static List<Restated> between(List<Figure> before, List<Figure> now) {
            return before.stream()
                    .flatMap(old -> now.stream()
                            .filter(figure -> figure.indicator().equals(old.indicator()))
                            .filter(figure -> !figure.says(old))
                            .map(figure -> new Restated(old, figure)))
                    .toList();
        }
    }

    public List<Figure> figures() {
        return sections.stream().flatMap(section -> section.figures().stream()).toList();
    }

    /** Whether nothing in it differs from the other. */
    boolean says(List<Section> others) {
        return restated.isEmpty()
                && sections.stream()
                        .map(Section::words)
                        .toList()
                        .equals(others.stream().map(Section::words).toList());
    }
}
