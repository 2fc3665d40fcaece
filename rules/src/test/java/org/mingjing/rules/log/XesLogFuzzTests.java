package org.mingjing.rules.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Whatever bytes stand in an XES log: it is refused with a sentence, or each event that another parser sees is told or named. */
class XesLogFuzzTests {

    @FuzzTest(maxDuration = "10m")
    void isRefusedOrTellsEachEvent(byte[] log) throws IOException {
        var told = new Told();
        try {
            new XesLog(told).read(new ByteArrayInputStream(log));
        } catch (UnreadableLog refused) {
            assertThat(refused).message().isNotBlank();
            return;
        }
        events(log)
                .ifPresent(
                        events -> assertThat(told.events() + told.unreadable()).isGreaterThanOrEqualTo(events));
    }

    /** How many events of traces the parser of the JDK sees; empty if it refuses the log. */
    private static Optional<Integer> events(byte[] log) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(log));
            var path = new ArrayDeque<String>();
            var events = 0;
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement()) {
                    path.addLast(xml.getLocalName());
                    events += String.join("/", path).matches("(log/)*trace/event") ? 1 : 0;
                } else if (xml.isEndElement()) {
                    path.removeLast();
                }
            }
            return Optional.of(events);
        } catch (XMLStreamException otherwise) {
            return Optional.empty();
        }
    }
}
