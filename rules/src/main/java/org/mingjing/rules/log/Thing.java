package org.mingjing.rules.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object or an event of an object-centric log, with the line it begins in.
 *
 * @param incomplete what of it cannot be used, because it does not say what it is or where it leads
 */
record Thing(
        long line,
        @Nullable String id,
        @Nullable String type,
        @Nullable String time,
        List<Attribute> attributes,
        List<String> objects,
        List<Fault> incomplete) {

    static final String WITHOUT_ID = "without id";

    String name() {
        return id == null ? WITHOUT_ID : id;
    }

    /** A value; of an object, the value from a time on. */
    record Attribute(String name, Object value, @Nullable String time) {}
}
