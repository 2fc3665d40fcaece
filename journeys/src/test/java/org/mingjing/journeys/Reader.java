package org.mingjing.journeys;

/** What a visitor reads: the language of his browser, and how pages and pictures name it. */
enum Reader {
    ENGLISH("en-GB", "en"),
    CHINESE("zh-CN", "zh");

    private final String locale;
    private final String tag;

    Reader(String locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** The one whose browser says this language. */
    static Reader of(String locale) {
        return locale.equals(CHINESE.locale) ? CHINESE : ENGLISH;
    }

    String locale() {
        return locale;
    }

    String tag() {
        return tag;
    }
}
