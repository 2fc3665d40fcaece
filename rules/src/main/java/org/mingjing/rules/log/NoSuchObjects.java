package org.mingjing.rules.log;

import com.google.errorprone.annotations.FormatMethod;

/** An object-centric log cannot be read by the asked type of objects: it is no OCEL, or holds none of that type. */
public final class NoSuchObjects extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @FormatMethod
    NoSuchObjects(String what, Object... facts) {
        super(what.formatted(facts));
    }

    private NoSuchObjects(String log, NoSuchObjects broken) {
        super("%s: %s".formatted(log, broken.getMessage()), broken);
    }

    /** The same, said of a log by its name. */
    public NoSuchObjects in(String log) {
        return new NoSuchObjects(log, this);
    }
}
