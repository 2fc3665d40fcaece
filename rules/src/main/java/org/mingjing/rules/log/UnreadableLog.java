package org.mingjing.rules.log;

import org.jspecify.annotations.Nullable;
import org.mingjing.rules.log.Fault.Kind;

/** The log as a whole cannot be read: broken, cut off, or not a log. */
public final class UnreadableLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    UnreadableLog(Kind kind, @Nullable Object... facts) {
        this(Fault.of(kind, facts));
    }

    private UnreadableLog(Fault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    private UnreadableLog(String log, UnreadableLog broken) {
        super("%s: %s".formatted(log, broken.getMessage()), broken);
        this.fault = broken.fault;
    }

    public Fault fault() {
        return fault;
    }

    /** The same, said of a log by its name. */
    public UnreadableLog in(String log) {
        return new UnreadableLog(log, this);
    }
}
