package org.mingjing.rules.log;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** A parser that itself stumbles over broken XML says so as it says all else that is broken, with the place. */
final class SteadyParser extends StreamReaderDelegate {

    SteadyParser(XMLStreamReader parser) {
        super(parser);
    }

    @Override
    public int next() throws XMLStreamException {
        try {
            return super.next();
        } catch (NullPointerException | IndexOutOfBoundsException stumbled) {
            throw new XMLStreamException("the parser does not get over this", getLocation(), stumbled);
        }
    }
}
