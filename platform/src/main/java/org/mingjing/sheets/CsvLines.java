package org.mingjing.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.CellAddress;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Sentence;

/** The lines of a csv, or of cells that were copied in a spreadsheet and pasted. */
final class CsvLines {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char[] SEPARATORS = {',', ';', '\t', '，'};

    private CsvLines() {}

    static void read(String fileName, byte[] content, List<Sentence> remarks, Consumer<SheetLine> taker) {
        var text = decoded(fileName, content, remarks);
        try (var lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            lines.stream().map(CsvLines::line).forEach(taker);
        } catch (CsvParseException | IOException broken) {
            throw new Refusal("sheets.broken", fileName);
        }
    }

    private static String decoded(String fileName, byte[] content, List<Sentence> remarks) {
        try {
            var text = decode(StandardCharsets.UTF_8, content);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                var text = decode(GB18030, content);
                remarks.add(new Sentence("sheets.read-as", GB18030.name()));
                return text;
            } catch (CharacterCodingException neither) {
                throw new Refusal("sheets.encoding", fileName);
            }
        }
    }

    private static String decode(Charset charset, byte[] content) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }

    /** The sign that stands most often in the first line that is not empty. */
    private static char separator(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var best = SEPARATORS[0];
        for (var candidate : SEPARATORS) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String header, char separator) {
        return header.chars().filter(c -> c == separator).count();
    }

    private static SheetLine line(CsvRecord csv) {
        var cells = new ArrayList<String>();
        var formulas = new HashMap<Integer, String>();
        for (var field : csv.getFields()) {
            if (field.strip().startsWith("=")) {
                formulas.put(cells.size(), place(cells.size(), csv.getStartingLineNumber()));
            }
            cells.add(Disarmed.undone(field.strip()));
        }
        return new SheetLine((int) csv.getStartingLineNumber(), cells, formulas);
    }

    private static String place(int column, long line) {
        return CellAddress.convertNumToColString(column) + line;
    }
}
