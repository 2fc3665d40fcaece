package org.mingjing.rules.log;

import java.time.ZoneOffset;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.calendar.WrittenTime;

/** Reads XES attributes with their types. What an attribute holds inside is passed over. */
final class XesAttributes {

    private static final Set<String> TYPES = Set.of("string", "date", "int", "float", "boolean", "id");
    private static final Set<String> CONTAINERS = Set.of("list", "container", "values");
    private static final Set<String> DESCRIPTIONS = Set.of("extension", "global", "classifier");

    private XesAttributes() {}

    static boolean isLogLevel(String element) {
        return TYPES.contains(element) || CONTAINERS.contains(element) || DESCRIPTIONS.contains(element);
    }

    /** The key of the attribute at hand; empty if it is none. */
    static String key(XMLStreamReader xml) {
        var key = TYPES.contains(xml.getLocalName()) ? xml.getAttributeValue(null, "key") : null;
        return key == null ? "" : key;
    }

    /** The value of the attribute at hand, if it has one. */
    static @Nullable Object value(XMLStreamReader xml) {
        var value = xml.getAttributeValue(null, "value");
        return value == null ? null : typed(xml.getLocalName(), value);
    }

    // A value that is not of its declared type stays the text it is.
    private static Object typed(String type, String value) {
        return switch (type) {
            case "int" -> WrittenValue.read(value);
            case "float" -> decimal(value);
            case "boolean" -> value.equalsIgnoreCase("true") ? true : falseOr(value);
            case "date" ->
                WrittenTime.read(value, ZoneOffset.UTC).<Object>map(at -> at).orElse(value);
            default -> value;
        };
    }

    private static Object decimal(String value) {
        return WrittenValue.read(value) instanceof Number number ? (Object) number.doubleValue() : value;
    }

    private static Object falseOr(String value) {
        return value.equalsIgnoreCase("false") ? false : value;
    }

    /** Goes on to the end of the element at hand. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }
}
