package org.mingjing.packs;

/** A pack that is refused whole. The message names file, line, what is expected and what was found. */
public final class BadPack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadPack(String sentence) {
        super(sentence);
    }

    public BadPack(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
