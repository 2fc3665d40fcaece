package org.mingjing.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellAddress;
import org.jspecify.annotations.Nullable;
import org.mingjing.vocabulary.Refusal;

/**
 * Looks an xlsx through before anything of it is held: a small zip may unpack to gigabytes, and one cell that stands far
 * to the right makes a reader hold all the empty ones before it.
 */
final class UnpackedXlsx {

    static final int LARGEST_MEBIBYTES = 64;
    static final int MOST_COLUMNS = 1024;

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    private static final int BUFFER_BYTES = 64 * 1024;

    private final String fileName;
    private long left = (long) LARGEST_MEBIBYTES << 20;

    private UnpackedXlsx(String fileName) {
        this.fileName = fileName;
    }

    static void refuse(String fileName, byte[] content) throws IOException {
        new UnpackedXlsx(fileName).look(content);
    }

    private void look(byte[] content) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (!zip.canReadEntryData(entry)) {
                    throw new Refusal("sheets.old-or-locked", fileName);
                }
                try (var unpacked = new Counting(zip.getInputStream(entry))) {
                    if (isSheet(entry.getName())) {
                        lookAtCells(unpacked);
                    } else {
                        unpacked.readToTheEnd();
                    }
                }
            }
        }
    }

    private static boolean isSheet(String name) {
        return name.startsWith("xl/worksheets/") && name.endsWith(".xml");
    }

    private void lookAtCells(InputStream sheet) throws IOException {
        var parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var parser = parsers.createXMLStreamReader(sheet);
            while (parser.hasNext()) {
                if (parser.next() == XMLStreamConstants.START_ELEMENT
                        && parser.getLocalName().equals("c")) {
                    lookAt(parser.getAttributeValue(null, "r"));
                }
            }
            parser.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void lookAt(@Nullable String address) {
        if (address != null
                && (!ADDRESS.matcher(address).matches() || new CellAddress(address).getColumn() >= MOST_COLUMNS)) {
            throw new Refusal("sheets.far-cell", fileName, address, MOST_COLUMNS);
        }
    }

    private final class Counting extends FilterInputStream {

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var count = super.read(into, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new Refusal("sheets.unpacks-to-too-much", fileName, LARGEST_MEBIBYTES);
            }
        }

        void readToTheEnd() throws IOException {
            var buffer = new byte[BUFFER_BYTES];
            while (read(buffer, 0, buffer.length) >= 0) {
                // Only counted.
            }
        }
    }
}
