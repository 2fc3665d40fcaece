package org.mingjing.bulletins;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjing.vocabulary.Texts;

/** {@code bulletin.yaml}: the circular as the pack words it. A field is a name in braces; there is no logic in it. */
record Template(Due due, Texts title, List<Section> sections, Texts foot) {

    static final Pattern FIELD = Pattern.compile("\\{([a-z-]+)}");

    /** When the circular of the month before has to be published. */
    record Due(int workingDay) {}

    /** A part of the circular, sentence by sentence: each can be said only where all its figures are given. */
    record Section(String id, Texts title, List<Texts> sentences) {

        /** Those that can be said with these figures; none where no figure would be left in them. */
        List<Texts> sayable(Set<String> given) {
            var sayable = sentences.stream()
                    .filter(sentence -> given.containsAll(fields(sentence)))
                    .toList();
            return sayable.stream().allMatch(sentence -> fields(sentence).isEmpty()) ? List.of() : sayable;
        }
    }

    /** The figures of a sentence in either language. */
    private static Set<String> fields(Texts sentence) {
        return Stream.of(sentence.en(), sentence.zh())
                .flatMap(text -> FIELD.matcher(text).results())
                .map((MatchResult field) -> field.group(1))
                .filter(field -> !Fields.EVERYWHERE.contains(field))
                .collect(Collectors.toSet());
    }

    /** Sentences as a paragraph of each language: Chinese needs no space between them. */
    static Texts paragraph(List<Texts> sentences) {
        return new Texts(
                sentences.stream().map(Texts::en).collect(Collectors.joining(" ")),
                sentences.stream().map(Texts::zh).collect(Collectors.joining()));
    }
}
