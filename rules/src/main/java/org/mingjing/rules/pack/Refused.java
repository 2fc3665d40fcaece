package org.mingjing.rules.pack;

import com.google.errorprone.annotations.FormatMethod;
import org.snakeyaml.engine.v2.nodes.Node;

/** One thing is wrong with one node. Caught where the next rule can still be read. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Node where;

    @FormatMethod
    Refused(Node where, String what, Object... facts) {
        super(what.formatted(facts));
        this.where = where;
    }

    Node where() {
        return where;
    }
}
