package org.mingjing.vocabulary;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** English and Simplified Chinese are equal; which one is the reader's choice. */
public enum Language {
    EN(Locale.ENGLISH, "d MMMM yyyy"),
    ZH(Locale.SIMPLIFIED_CHINESE, "yyyy年M月d日");

    private final Locale locale;
    private final DateTimeFormatter dates;

    Language(Locale locale, String datePattern) {
        this.locale = locale;
        this.dates = DateTimeFormatter.ofPattern(datePattern, locale);
    }

    public Locale locale() {
        return locale;
    }

    /** How a date is written out. */
    DateTimeFormatter dates() {
        return dates;
    }

    /** The tag for {@code lang} and for addresses: {@code en} or {@code zh}. */
    public String tag() {
        return locale.getLanguage();
    }

    public static Language of(Locale locale) {
        return locale.getLanguage().equals(ZH.tag()) ? ZH : EN;
    }
}
