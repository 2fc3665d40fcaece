package org.mingjing.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import org.mingjing.vocabulary.Texts;

/** A column of the board. */
public record Theme(String id, Texts title, int order, FedBy fedBy) {

    /** Where its facts come from. */
    public enum FedBy {
        DUTIES,
        CASES,
        PROBLEMS;

        @JsonCreator
        static FedBy of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
