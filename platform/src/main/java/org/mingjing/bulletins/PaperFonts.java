package org.mingjing.bulletins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of documents, whole or reduced to the signs that a document uses. */
final class PaperFonts {

    static final String FAMILY = "Mingjing Sans";
    static final String REGULAR = "/fonts/MingjingSans-Regular.ttf";
    static final String BOLD = "/fonts/MingjingSans-Bold.ttf";

    private PaperFonts() {}

    static InputStream open(String font) {
        var stream = PaperFonts.class.getResourceAsStream(font);
        if (stream == null) {
            throw new IllegalStateException("missing " + font);
        }
        return stream;
    }

    static byte[] reducedTo(String signs, String font) {
        try (var in = open(font);
                var whole = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            var reduced = new TTFSubsetter(whole);
            signs.codePoints().forEach(reduced::add);
            var out = new ByteArrayOutputStream();
            reduced.writeToStream(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
