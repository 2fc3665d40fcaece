package org.mingjing.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** What an officer may do beyond his own duties. The pack's {@code roles.yaml} says which role has which right. */
public enum Right {
    KEEP_PEOPLE,
    KEEP_LISTS,
    IMPORT_CASES,
    READ_CASES,
    ISSUE_ORDER,
    VERIFY_ORDER,
    PUBLISH_BULLETIN,
    READ_BOARD,
    ERASE_LINES,
    /** To say that a thing is for named readers only, and to name the first. */
    NAME_READERS,
    ADMINISTER;

    @JsonCreator
    static Right of(String word) {
        return valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
