package org.mingjing.bulletins;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.mingjing.bulletins.Circular.Figure;
import org.mingjing.bulletins.Circular.Issue;
import org.mingjing.bulletins.Circular.Restated;
import org.mingjing.bulletins.Circular.Section;
import org.mingjing.vocabulary.Words;
import org.springframework.web.util.HtmlUtils;

/** A circular as PDF, its fonts embedded. The same circular always gives the same bytes. */
final class PdfPaper {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final String STYLE = """
            @page { size: A4; margin: 30mm 26mm 28mm 28mm;
              @bottom-center { content: counter(page) " / " counter(pages); font-family: Mingjing Sans; font-size: 9pt; color: #555 } }
            body { font-family: Mingjing Sans; font-size: 11.5pt; line-height: 1.75; color: #111 }
            .unit { color: #b3261e; font-size: 22pt; font-weight: 700; text-align: center; letter-spacing: 1pt }
            .line { width: 100%; margin: 14pt 0 20pt; border-bottom: 1.5pt solid #b3261e; font-size: 11pt; line-height: 1.4 }
            .line td { border: 0; padding: 0 0 4pt }
            h1 { font-size: 17pt; text-align: center; margin: 0 0 18pt }
            h2 { font-size: 12.5pt; margin: 16pt 0 4pt; page-break-after: avoid }
            p { margin: 4pt 0 }
            .zh p { text-indent: 2em }
            .figures { width: 100%; border-collapse: collapse; margin: 8pt 0 8pt; font-size: 10pt; line-height: 1.5;
              -fs-table-paginate: paginate }
            .figures tr { page-break-inside: avoid }
            .figures th, .figures td { border-bottom: .5pt solid #999; padding: 3pt 4pt; text-align: left; vertical-align: top }
            .figures .n { text-align: right; white-space: nowrap; padding-right: 14pt }
            .sign { margin-top: 26pt; text-align: right; page-break-inside: avoid }
            .foot { margin-top: 20pt; padding-top: 6pt; border-top: .5pt solid #999; font-size: 9.5pt; color: #333 }
            """;

    private final Words words;
    private final StringBuilder html = new StringBuilder();

    PdfPaper(Words words) {
        this.words = words;
    }

    byte[] of(Circular circular) {
        var issue = circular.issue();
        if (issue == null) {
            throw new IllegalStateException("a draft is not printed");
        }
        write(circular, issue);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> PaperFonts.open(PaperFonts.REGULAR), PaperFonts.FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> PaperFonts.open(PaperFonts.BOLD), PaperFonts.FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(html.toString(), "/");
        builder.toStream(out);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                var information = document.getDocumentInformation();
                information.setTitle(words.in(circular.title()));
                information.setProducer("Mingjing");
                information.setCreationDate(published(issue));
                information.setModificationDate(published(issue));
                document.setDocumentId(issue.id());
                document.save(out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static Calendar published(Issue issue) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(issue.publishedAt().toEpochMilli());
        return calendar;
    }

    private void write(Circular circular, Issue issue) {
        var tag = words.language().tag();
        html.append("<html lang=\"%s\"><head><title>".formatted(tag));
        say(words.in(circular.title()));
        html.append("</title><style>").append(STYLE).append("</style></head><body class=\"%s\">".formatted(tag));
        element("div class=\"unit\"", words.in(circular.unit()));
        html.append("<table class=\"line\"><tr>");
        element("td", words.in(issue.named()));
        element("td style=\"text-align: right\"", words.date(issue.on()));
        html.append("</tr></table>");
        element("h1", words.in(circular.title()));
        circular.sections().forEach(this::write);
        writeRestated(circular);
        html.append("<div class=\"sign\">");
        element("div", words.in(circular.unit()));
        element("div", words.date(issue.on()));
        html.append("</div>");
        element("div class=\"foot\"", words.in(circular.foot()));
        html.append("</body></html>");
    }

    private void write(Section section) {
        element("h2", words.in(section.title()));
        element("p", section.said(words.language()));
        words.in(section.words()).lines().filter(line -> !line.isBlank()).forEach(line -> element("p", line));
        html.append("<table class=\"figures\"><thead><tr>");
        element("th style=\"width: 27%\"", words.say("bulletins.column.figure"));
        element("th class=\"n\" style=\"width: 15%\"", words.say("bulletins.column.value"));
        element("th", words.say("bulletins.column.formula"));
        element("th style=\"width: 16%\"", words.say("bulletins.version"));
        html.append("</tr></thead><tbody>");
        section.figures().forEach(this::write);
        html.append("</tbody></table>");
    }

    private void write(Figure figure) {
        html.append("<tr>");
        element("td", words.in(figure.name()));
        element("td class=\"n\"", words.say(figure.value()));
        element("td", words.in(figure.formula()));
        element("td", figure.version());
        html.append("</tr>");
    }

    private void writeRestated(Circular circular) {
        if (circular.corrects() == null) {
            return;
        }
        element("h2", words.say("bulletins.restated", circular.corrects().named()));
        if (circular.restated().isEmpty()) {
            element("p", words.say("bulletins.restated.words-only"));
        }
        circular.restated().stream().map(Restated::sentence).forEach(line -> element("p", words.say(line)));
    }

    /** An element, its attributes behind its name, around words that are escaped. */
    private void element(String opened, String text) {
        html.append('<').append(opened).append('>');
        say(text);
        html.append("</").append(opened.split(" ", 2)[0]).append('>');
    }

    private void say(String text) {
        html.append(HtmlUtils.htmlEscapeDecimal(text, "UTF-8"));
    }
}
