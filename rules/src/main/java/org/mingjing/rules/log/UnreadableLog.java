package org.mingjing.rules.log;

import com.google.errorprone.annotations.FormatMethod;

/** The log as a whole cannot be read: broken, cut off, or not a log. */
public final class UnreadableLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @FormatMethod
    UnreadableLog(String what, Object... facts) {
        super(what.formatted(facts));
    }

    private UnreadableLog(String log, UnreadableLog broken) {
        super("%s: %s".formatted(log, broken.getMessage()), broken);
    }

    /** The same, said of a log by its name. */
    public UnreadableLog in(String log) {
        return new UnreadableLog(log, this);
    }
}
