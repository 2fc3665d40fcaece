package org.mingjing.bulletins;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.jspecify.annotations.Nullable;
import org.mingjing.bulletins.Circular.Issue;
import org.mingjing.bulletins.Circular.Restated;
import org.mingjing.bulletins.Circular.Section;
import org.mingjing.vocabulary.Words;

/** A circular as Word document, its font embedded. The same circular always gives the same bytes. */
final class WordPaper {

    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = 1_588;
    private static final int SPACE = 160;
    private static final int SMALL = 10;
    private static final int BODY = 11;
    private static final int HEAD = 13;
    private static final int TITLE = 17;
    private static final int UNIT = 22;
    private static final String RED = "B3261E";
    private static final String BLACK = "111111";

    private final Words words;
    private final XWPFDocument document = new XWPFDocument();
    private final StringBuilder signs = new StringBuilder("0123456789/ ");

    WordPaper(Words words) {
        this.words = words;
    }

    byte[] of(Circular circular) {
        var issue = circular.issue();
        if (issue == null) {
            throw new IllegalStateException("a draft is not printed");
        }
        try (document) {
            layOut();
            write(circular, issue);
            var core = document.getProperties().getCoreProperties();
            core.setTitle(words.in(circular.title()));
            core.setCreator("Mingjing");
            var at = issue.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
            core.setCreated(at);
            core.setModified(at);
            EmbeddedFont.into(
                    document,
                    PaperFonts.reducedTo(signs.toString(), PaperFonts.REGULAR),
                    PaperFonts.reducedTo(signs.toString(), PaperFonts.BOLD));
            var out = new ByteArrayOutputStream();
            document.write(out);
            return inOneOrder(out.toByteArray());
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A4 with the page number below. */
    private void layOut() {
        var page = document.getDocument().getBody().addNewSectPr();
        var size = page.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        var margin = page.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
        var below = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        below.setAlignment(ParagraphAlignment.CENTER);
        var number = below.getCTP().addNewFldSimple();
        number.setInstr("PAGE");
        say(new XWPFRun(number.addNewR(), (IRunBody) below), "1", SMALL, false, BLACK);
    }

    private void write(Circular circular, Issue issue) {
        centred(words.in(circular.unit()), UNIT, RED);
        centred(words.in(issue.named()) + " · " + words.date(issue.on()), BODY, BLACK);
        centred(words.in(circular.title()), TITLE, BLACK);
        circular.sections().forEach(this::write);
        writeRestated(circular);
        signed(words.in(circular.unit()));
        signed(words.date(issue.on()));
        paragraph(words.in(circular.foot()), SMALL, false);
    }

    private void write(Section section) {
        paragraph(words.in(section.title()), HEAD, true);
        paragraph(section.said(words.language()), BODY, false);
        words.in(section.words()).lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(line, BODY, false));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.say("bulletins.column.figure"),
                words.say("bulletins.column.value"),
                words.say("bulletins.column.formula"),
                words.say("bulletins.version")));
        section.figures()
                .forEach(figure -> rows.add(List.of(
                        words.in(figure.name()),
                        words.say(figure.value()),
                        words.in(figure.formula()),
                        figure.version())));
        table(rows);
    }

    private void table(List<List<String>> rows) {
        var table = document.createTable(rows.size(), rows.getFirst().size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (var row = 0; row < rows.size(); row++) {
            table.getRow(row).setCantSplitRow(true);
            for (var column = 0; column < rows.get(row).size(); column++) {
                var cell = table.getRow(row).getCell(column).getParagraphs().getFirst();
                say(cell.createRun(), rows.get(row).get(column), SMALL, row == 0, BLACK);
            }
        }
    }

    private void writeRestated(Circular circular) {
        if (circular.corrects() == null) {
            return;
        }
        paragraph(words.say("bulletins.restated", circular.corrects().named()), HEAD, true);
        if (circular.restated().isEmpty()) {
            paragraph(words.say("bulletins.restated.words-only"), BODY, false);
        }
        circular.restated().stream().map(Restated::sentence).forEach(line -> paragraph(words.say(line), BODY, false));
    }

    private void centred(String text, int size, String colour) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(SPACE);
        say(paragraph.createRun(), text, size, true, colour);
    }

    private void signed(String text) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        say(paragraph.createRun(), text, BODY, false, BLACK);
    }

    private void paragraph(String text, int size, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(SPACE);
        paragraph.setSpacingAfter(SPACE / 2);
        paragraph.setKeepNext(bold);
        say(paragraph.createRun(), text, size, bold, BLACK);
    }

    private void say(XWPFRun run, String text, int size, boolean bold, String colour) {
        signs.append(text);
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

    private static void put(ZipOutputStream zip, String name, byte @Nullable [] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        if (content != null) {
            zip.write(content);
        }
        zip.closeEntry();
    }
}
