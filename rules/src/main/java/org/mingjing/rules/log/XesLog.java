package org.mingjing.rules.log;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mingjing.rules.log.XesEvent.Outcome.Unusable;
import org.mingjing.rules.log.XesEvent.Outcome.Usable;

/**
 * Reads an XES log (IEEE 1849) trace by trace. A trace's attributes are the case's. Globals, classifiers and
 * extensions describe the log and are passed over, as are lists inside attributes.
 */
final class XesLog {

    static final String NAME = "concept:name";

    private final LogSink sink;

    XesLog(LogSink sink) {
        this.sink = sink;
    }

    void read(InputStream in) throws IOException {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            read(factory.createXMLStreamReader(in));
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException unread) {
                throw unread;
            }
            throw new UnreadableLog(
                    "line %d: the XML is broken or cut off: %s",
                    broken.getLocation().getLineNumber(), firstLine(broken));
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableLog(
                            "line %d: a document type or entity is not allowed in a log: take it out", line(xml));
                case XMLStreamConstants.START_ELEMENT -> element(xml);
                default -> {}
            }
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "log" -> {}
            case "trace" -> trace(xml);
            case "event" -> {
                sink.unreadable(line(xml), "expected the event inside a trace, found it outside: it has no case");
                XesAttributes.skip(xml);
            }
            default -> {
                if (!XesAttributes.isLogLevel(xml.getLocalName())) {
                    throw new UnreadableLog("line %d: expected an XES log, found <%s>", line(xml), xml.getLocalName());
                }
                XesAttributes.skip(xml);
            }
        }
    }

    private void trace(XMLStreamReader xml) throws XMLStreamException {
        var line = line(xml);
        var attributes = new HashMap<String, Object>();
        var events = new ArrayList<XesEvent>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (xml.getLocalName().equals("event")) {
                events.add(XesEvent.read(xml));
            } else {
                XesAttributes.readInto(attributes, xml);
            }
        }
        var name = String.valueOf(attributes.getOrDefault(NAME, ""));
        if (name.isBlank()) {
            refuse(line, events);
        } else {
            tell(name, attributes, events);
        }
    }

    private void tell(String caseId, Map<String, Object> attributes, List<XesEvent> events) {
        sink.caseAttributes(caseId, attributes);
        for (var event : events) {
            switch (event.read()) {
                case Usable(var readable) -> sink.event(event.line(), caseId, readable);
                case Unusable(var what) -> sink.unreadable(event.line(), "case %s: %s".formatted(caseId, what));
            }
        }
    }

    private void refuse(long line, List<XesEvent> events) {
        if (events.isEmpty()) {
            sink.unreadable(line, "expected a trace with concept:name, found none: it is no case");
        }
        for (var event : events) {
            sink.unreadable(event.line(), "expected a trace with concept:name, found none: its event has no case");
        }
    }

    static long line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private static String firstLine(XMLStreamException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
