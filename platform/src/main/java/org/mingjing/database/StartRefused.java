package org.mingjing.database;

import org.jspecify.annotations.Nullable;

/** The program cannot start here. The message is one sentence that says why and what to do. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The refusal somewhere below a failure of the frame, if that is what it is. */
    public static @Nullable StartRefused in(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof StartRefused refused) {
                return refused;
            }
        }
        return null;
    }
}
