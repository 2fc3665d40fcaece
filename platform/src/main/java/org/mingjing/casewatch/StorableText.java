package org.mingjing.casewatch;

import java.util.List;

/** Text as the database can hold it: PostgreSQL holds no zero character. */
final class StorableText {

    private StorableText() {}

    static String of(String text) {
        return text.replace('\0', '\uFFFD');
    }

    static List<String> all(List<String> texts) {
        return texts.stream().map(StorableText::of).toList();
    }
}
