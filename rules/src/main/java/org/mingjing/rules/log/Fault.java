package org.mingjing.rules.log;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something of a log cannot be used: what was expected, what was found. {@link #sentence} says it in English; who
 * speaks another language makes his own sentence of kind and facts.
 */
public record Fault(Kind kind, List<String> facts) {

    public Fault {
        facts = List.copyOf(facts);
    }

    static Fault of(Kind kind, @Nullable Object... facts) {
        return new Fault(kind, Arrays.stream(facts).map(String::valueOf).toList());
    }

    /** All there is to find fault with, each with its sentence. */
    public enum Kind {
        NO_COLUMN("line 1: there is no column \"%s\", found %s%s"),
        TOO_MANY_CELLS("expected %s cells, found %s"),
        NO_TIME("column %s: expected a time such as 2026-03-20T09:30:00, found \"%s\""),
        NO_VALUE("column %s: expected a value, found nothing"),
        BROKEN_CSV("line %s: the CSV cannot be read: %s"),
        EMPTY("the log is empty, expected a header with %s, %s and %s"),
        NOT_UTF8("the CSV is not UTF-8 text: save it as \"CSV UTF-8\""),
        CUT_OFF("the gzip file is cut off: fetch or pack it again"),
        BROKEN_GZIP("the gzip file is broken (%s): fetch or pack it again"),
        BROKEN_XML("line %s: the XML is broken or cut off: %s"),
        DOCUMENT_TYPE("line %s: a document type or entity is not allowed in a log: take it out"),
        NO_XES("line %s: expected an XES log, found <%s>"),
        EVENT_OUTSIDE("expected the event inside a trace, found it outside: it has no case"),
        TRACE_WITHOUT_NAME("expected a trace with concept:name, found none: it is no case"),
        EVENT_WITHOUT_CASE("expected a trace with concept:name, found none: its event has no case"),
        EVENT_WITHOUT_ACTIVITY("case %s: expected an activity in concept:name, found none"),
        EVENT_WITHOUT_TIME("case %s: %s: expected a time such as 2026-03-20T09:30:00Z in time:timestamp, found %s"),
        SAME_COLUMN("line 1: the column \"%s\" occurs twice: rename one of them"),
        OBJECTS_UNCHOSEN("the log is JSON: say which type of its objects is the case"),
        BROKEN_JSON("line %s: the JSON is broken or cut off: %s"),
        JSON_NOT_UTF8("the JSON is not UTF-8 text: save it as UTF-8"),
        NO_OBJECT_LOG("line %s: expected an OCEL 2.0 log, found %s"),
        NO_OBJECT_LIST("expected an OCEL 2.0 log with \"objects\" and \"events\", found no \"%s\""),
        NO_LIST("line %s: expected a list in \"%s\", found %s"),
        NO_THING("line %s: expected an object or event in braces, found %s"),
        MORE_BEHIND("line %s: expected the end of the log, found %s"),
        NO_OBJECTS("the log has no object with \"id\" and \"type\": nothing can be the case"),
        NO_SUCH_OBJECTS("there is no object of type \"%s\"; the log has %s"),
        OBJECT_UNNAMED("an object: expected \"id\" and \"type\", found none"),
        OBJECT_TWICE("object %s: there is an object with this id already"),
        OBJECT_VALUE_SINCE("object %s: attribute %s: expected a time such as 2026-03-20T09:30:00Z, found %s"),
        ATTRIBUTE_UNNAMED("%s: an attribute without \"name\""),
        RELATION_UNNAMED("%s: a relation without \"objectId\""),
        RELATION_TO_NOTHING("event %s: is related to object %s, which the log does not hold"),
        OBJECT_EVENT_WITHOUT_ACTIVITY("event %s: expected an activity in \"type\", found none"),
        OBJECT_EVENT_WITHOUT_TIME("event %s: %s: expected a time such as 2026-03-20T09:30:00Z in \"time\", found %s");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // each kind's sentence stands beside it
    public String sentence() {
        return kind.sentence.formatted(facts.toArray());
    }
}
