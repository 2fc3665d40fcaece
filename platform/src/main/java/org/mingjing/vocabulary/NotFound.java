package org.mingjing.vocabulary;

/** No such thing, or not for you: the same answer for both. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object id) {
        super("%s %s".formatted(what, id));
    }
}
