package org.mingjing.bulletins;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.mingjing.bulletins.Circular.Issue;
import org.mingjing.vocabulary.Texts;

/** What fills the fields that stand everywhere in a circular. A field that it does not know stays as it is written. */
record Fields(Map<String, Texts> values) {

    static final Set<String> EVERYWHERE = Set.of("unit", "month", "cut-off", "number", "signed-by");

    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_ZH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.SIMPLIFIED_CHINESE);

    Fields {
        values = Map.copyOf(values);
    }

    static Texts named(YearMonth month) {
        return new Texts(month.format(MONTH_EN), month.format(MONTH_ZH));
    }

    static Fields of(YearMonth month) {
        return new Fields(Map.of("month", named(month)));
    }

    Fields of(Texts unit) {
        return with("unit", unit);
    }

    Fields of(Issue issue) {
        return with("number", issue.named()).with("signed-by", issue.signedBy());
    }

    Fields of(CutOff cutOff) {
        return with("cut-off", cutOff.said());
    }

    private Fields with(String field, Texts value) {
        var more = new HashMap<>(values);
        more.put(field, value);
        return new Fields(more);
    }

    Texts in(Texts text) {
        return new Texts(filled(text.en(), true), filled(text.zh(), false));
    }

    private String filled(String text, boolean english) {
        return Template.FIELD.matcher(text).replaceAll(field -> {
            var value = values.get(field.group(1));
            if (value == null) {
                return Matcher.quoteReplacement(field.group());
            }
            return Matcher.quoteReplacement(english ? value.en() : value.zh());
        });
    }
}
