package org.mingjing.responsibilities;

import java.time.LocalDate;
import org.mingjing.vocabulary.Texts;

/** A list of responsibilities as it was adopted last. */
record Edition(String key, Texts title, LocalDate from) {

    boolean isCalled(String written) {
        return key.equals(written) || title.en().equals(written) || title.zh().equals(written);
    }
}
