package org.mingjing.rules.log;

import java.util.Arrays;
import java.util.List;

/**
 * Why something of a log cannot be used: what was expected, what was found. {@link #sentence} says it in English; who
 * speaks another language makes his own sentence of kind and facts.
 */
public record Fault(Kind kind, List<String> facts) {

    public Fault {
        facts = List.copyOf(facts);
    }

    static Fault of(Kind kind, Object... facts) {
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
        EVENT_WITHOUT_TIME("case %s: %s: expected a time such as 2026-03-20T09:30:00Z in time:timestamp, found %s");

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
