package org.mingjing.vocabulary;

import java.util.List;

/**
 * A rule said no. {@code reason} is a key of the message files; its sentence is filled with the facts in the reader's
 * language.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient List<Object> facts;

    public Refusal(String reason, Object... facts) {
        super(reason + List.of(facts));
        this.reason = reason;
        this.facts = List.of(facts);
    }

    public String reason() {
        return reason;
    }

    public List<Object> facts() {
        return facts;
    }
}
