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
        List<String> incomplete) {

    String name() {
        return id == null ? "without id" : id;
    }

    /** A value; of an object, the value from a time on. */
    record Attribute(String name, Object value, @Nullable String time) {}
}
