package org.mingjing.vocabulary;

import java.util.List;

/** A sentence that is still without a language: a key of the message files and the facts that fill it. */
public record Sentence(String key, List<Object> facts) {

    public Sentence(String key, Object... facts) {
        this(key, List.of(facts));
    }
}
