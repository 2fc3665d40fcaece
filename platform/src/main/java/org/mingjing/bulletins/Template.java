package org.mingjing.bulletins;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.vocabulary.Texts;

/** {@code bulletin.yaml}: the circular as the pack words it. A field is a name in braces; there is no logic in it. */
record Template(Due due, Texts title, List<Section> sections, Texts foot) {

    private static final Pattern FIELD = Pattern.compile("\\{([a-z-]+)}");

    /** When the circular of the month before has to be published. */
    record Due(int workingDay) {}

    record Section(String id, Texts title, Texts intro) {}

    /** Fills the fields; one that is not given stays as it is written, so that nobody takes it for a number. */
    static Texts filled(Texts text, Map<String, Texts> fields) {
        return new Texts(filled(text.en(), fields, true), filled(text.zh(), fields, false));
    }

    private static String filled(String text, Map<String, Texts> fields, boolean english) {
        return FIELD.matcher(text).replaceAll(field -> {
            var value = fields.get(field.group(1));
            if (value == null) {
                return Matcher.quoteReplacement(field.group());
            }
            return Matcher.quoteReplacement(english ? value.en() : value.zh());
        });
    }
}
