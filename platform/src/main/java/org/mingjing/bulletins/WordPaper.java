package org.mingjing.bulletins;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.mingjing.vocabulary.Words;

/** A circular as Word document, its font embedded. The same circular always gives the same bytes. */
final class WordPaper {

    private static final int BODY = 11;
    private static final int HEAD = 13;
    private static final int TITLE = 17;
    private static final int UNIT = 22;
    private static final String RED = "B3261E";
    private static final String BLACK = "111111";

    private final Words words;
    private final StringBuilder signs = new StringBuilder();

    WordPaper(Words words) {
        this.words = words;
    }

    byte[] of(Circular circular) {
        try (var document = new XWPFDocument()) {
            write(circular, document);
            var core = document.getProperties().getCoreProperties();
            core.setTitle(words.in(circular.title()));
            core.setCreator("Mingjing");
            var at = circular.issue() == null ? Instant.EPOCH : circular.issue().publishedAt();
            core.setCreated(at.truncatedTo(ChronoUnit.SECONDS).toString());
            core.setModified(at.truncatedTo(ChronoUnit.SECONDS).toString());
            EmbeddedFont.into(document, PaperFonts.reducedTo(signs.toString(), PaperFonts.REGULAR));
            var out = new ByteArrayOutputStream();
            document.write(out);
            return inOneOrder(out.toByteArray());
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(Circular circular, XWPFDocument document) {
        centred(document, words.in(circular.unit()), UNIT, RED);
        var issue = circular.issue();
        if (issue != null) {
            centred(document, words.say("bulletins.paper.number", issue.number()), BODY, BLACK);
        }
        centred(document, words.in(circular.title()), TITLE, BLACK);
        for (var section : circular.sections()) {
            say(document.createParagraph(), words.in(section.title()), HEAD, true, BLACK);
            say(document.createParagraph(), words.in(section.intro()), BODY, false, BLACK);
            if (!words.in(section.words()).isBlank()) {
                say(document.createParagraph(), words.in(section.words()), BODY, false, BLACK);
            }
            table(document, section);
        }
        if (!circular.restated().isEmpty()) {
            say(document.createParagraph(), words.say("bulletins.restated"), HEAD, true, BLACK);
            circular.restated()
                    .forEach(figure -> say(
                            document.createParagraph(),
                            words.say("bulletins.restated.line", figure.name(), figure.before(), figure.now()),
                            BODY,
                            false,
                            BLACK));
        }
        say(document.createParagraph(), words.in(circular.foot()), BODY, false, BLACK);
    }

    private void table(XWPFDocument document, Circular.Section section) {
        var table = document.createTable(section.figures().size() + 1, 3);
        table.setWidth("100%");
        var head = new String[] {"figure", "value", "formula"};
        for (var column = 0; column < head.length; column++) {
            cell(
                    table.getRow(0).getCell(column).getParagraphs().getFirst(),
                    words.say("bulletins.column." + head[column]),
                    true);
        }
        for (var row = 0; row < section.figures().size(); row++) {
            var figure = section.figures().get(row);
            var cells =
                    new String[] {words.in(figure.name()), PdfPaper.value(words, figure), words.in(figure.formula())};
            for (var column = 0; column < cells.length; column++) {
                cell(table.getRow(row + 1).getCell(column).getParagraphs().getFirst(), cells[column], false);
            }
        }
    }

    private void cell(XWPFParagraph paragraph, String text, boolean bold) {
        say(paragraph, text, BODY, bold, BLACK);
    }

    private void centred(XWPFDocument document, String text, int size, String colour) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        say(paragraph, text, size, true, colour);
    }

    private void say(XWPFParagraph paragraph, String text, int size, boolean bold, String colour) {
        signs.append(text);
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        run.setColor(colour);
        for (var range : FontCharRange.values()) {
            run.setFontFamily(PaperFonts.FAMILY, range);
        }
    }

    /** The entries of the package by name and without the time at which they were written. */
    private static byte[] inOneOrder(byte[] written) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            // Readers expect the list of content types first.
            var types = "[Content_Types].xml";
            put(zip, types, entries.remove(types));
            for (var entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte @org.jspecify.annotations.Nullable [] content)
            throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        if (content != null) {
            zip.write(content);
        }
        zip.closeEntry();
    }
}
