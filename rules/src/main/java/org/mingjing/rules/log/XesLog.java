package org.mingjing.rules.log;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mingjing.rules.log.Fault.Kind;
import org.mingjing.rules.log.XesEvent.Outcome.Unusable;
import org.mingjing.rules.log.XesEvent.Outcome.Usable;

/**
 * Reads an XES log (IEEE 1849) trace by trace. A trace's attributes are the case's. Globals, classifiers and
 * extensions describe the log and are passed over, as are lists inside attributes.
 */
final class XesLog {

    static final String NAME = "concept:name";

    private final LogSink sink;
    private final boolean asksForAttributes;

    XesLog(LogSink sink) {
        this.sink = sink;
        this.asksForAttributes = sink.asksForAttributes();
    }

    void read(InputStream in) throws IOException {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            read(new SteadyParser(factory.createXMLStreamReader(in)));
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException unread && !isAboutEncoding(unread)) {
                throw unread;
            }
            var line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw new UnreadableLog(Kind.BROKEN_XML, line, firstLine(broken));
        }
    }

    private static boolean isAboutEncoding(IOException unread) {
        return unread instanceof CharConversionException
                || unread instanceof CharacterCodingException
                || unread instanceof UnsupportedEncodingException;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableLog(Kind.DOCUMENT_TYPE, line(xml));
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
                sink.unreadable(line(xml), Fault.of(Kind.EVENT_OUTSIDE));
                XesAttributes.skip(xml);
            }
            default -> {
                if (!XesAttributes.isLogLevel(xml.getLocalName())) {
                    throw new UnreadableLog(Kind.NO_XES, line(xml), xml.getLocalName());
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
                events.add(XesEvent.read(xml, asksForAttributes));
            } else {
                var key = XesAttributes.key(xml);
                var value = key.equals(NAME) || asksForAttributes ? XesAttributes.value(xml) : null;
                if (value != null && !key.isEmpty()) {
                    attributes.put(key, value);
                }
                XesAttributes.skip(xml);
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
                case Unusable unusable -> sink.unreadable(event.line(), unusable.in(caseId));
            }
        }
    }

    private void refuse(long line, List<XesEvent> events) {
        if (events.isEmpty()) {
            sink.unreadable(line, Fault.of(Kind.TRACE_WITHOUT_NAME));
        }
        for (var event : events) {
            sink.unreadable(event.line(), Fault.of(Kind.EVENT_WITHOUT_CASE));
        }
    }

    static long line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private static String firstLine(XMLStreamException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
