package org.mingjing.people.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Refusal;

/** What was written into the fields of a form. */
final class Written {

    private Written() {}

    /** The text without the space around it; a field that stayed empty is refused. */
    static String required(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Refusal("people.field-empty");
        }
        return text.strip();
    }

    /** The key that was written, or one that is made of an English name. */
    static String key(@Nullable String text, String name) {
        var key = text == null || text.isBlank() ? name : text;
        return key.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,;/()]+", "-")
                .replaceAll("^-|-$", "");
    }
}
