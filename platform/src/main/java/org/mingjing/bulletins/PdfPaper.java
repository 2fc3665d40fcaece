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
            .number { text-align: center; padding-bottom: 8pt; border-bottom: 1.5pt solid #b3261e; margin-bottom: 20pt }
            h1 { font-size: 17pt; text-align: center; margin: 0 0 18pt }
            h2 { font-size: 12.5pt; margin: 16pt 0 4pt; page-break-after: avoid }
            table { width: 100%; border-collapse: collapse; margin: 6pt 0 8pt; font-size: 10pt; -fs-table-paginate: paginate }
            th, td { border-bottom: .5pt solid #999; padding: 3pt 4pt; text-align: left; vertical-align: top }
            .n { text-align: right; white-space: nowrap }
            .foot { margin-top: 22pt; font-size: 9.5pt; color: #333 }
            """;

    private final Words words;

    PdfPaper(Words words) {
        this.words = words;
    }

    byte[] of(Circular circular) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> PaperFonts.open(PaperFonts.REGULAR), PaperFonts.FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> PaperFonts.open(PaperFonts.BOLD), PaperFonts.FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(html(circular), "/");
        builder.toStream(out);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            var information = document.getDocumentInformation();
            information.setTitle(words.in(circular.title()));
            information.setProducer("Mingjing");
            information.setCreationDate(published(circular));
            information.setModificationDate(published(circular));
            document.setDocumentId(
                    circular.issue() == null ? 0L : circular.issue().id());
            document.save(out);
            document.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static Calendar published(Circular circular) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(
                circular.issue() == null ? 0 : circular.issue().publishedAt().toEpochMilli());
        return calendar;
    }

    private String html(Circular circular) {
        var html = new StringBuilder("<html lang=\"")
                .append(words.language().tag())
                .append("\"><head><title>")
                .append(text(words.in(circular.title())))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        html.append("<div class=\"unit\">")
                .append(text(words.in(circular.unit())))
                .append("</div>");
        var issue = circular.issue();
        if (issue != null) {
            html.append("<div class=\"number\">")
                    .append(text(words.say("bulletins.paper.number", issue.number())))
                    .append("</div>");
        }
        html.append("<h1>").append(text(words.in(circular.title()))).append("</h1>");
        circular.sections().forEach(section -> section(section, html));
        restated(circular, html);
        html.append("<p class=\"foot\">")
                .append(text(words.in(circular.foot())))
                .append("</p>");
        return html.append("</body></html>").toString();
    }

    private void section(Circular.Section section, StringBuilder html) {
        html.append("<h2>").append(text(words.in(section.title()))).append("</h2><p>");
        html.append(text(words.in(section.intro()))).append("</p>");
        if (!words.in(section.words()).isBlank()) {
            html.append("<p>").append(text(words.in(section.words()))).append("</p>");
        }
        html.append("<table><thead><tr><th>")
                .append(text(words.say("bulletins.column.figure")))
                .append("</th><th class=\"n\">")
                .append(text(words.say("bulletins.column.value")))
                .append("</th><th>")
                .append(text(words.say("bulletins.column.formula")))
                .append("</th></tr></thead><tbody>");
        section.figures().forEach(figure -> figure(figure, html));
        html.append("</tbody></table>");
    }

    private void figure(Figure figure, StringBuilder html) {
        html.append("<tr><td>")
                .append(text(words.in(figure.name())))
                .append("</td><td class=\"n\">")
                .append(text(value(words, figure)))
                .append("</td><td>")
                .append(text(words.in(figure.formula())))
                .append("</td></tr>");
    }

    static String value(Words words, Figure figure) {
        return figure.isShare()
                ? words.say("bulletins.of", figure.numerator(), figure.denominator())
                : String.valueOf(figure.numerator());
    }

    private void restated(Circular circular, StringBuilder html) {
        if (circular.restated().isEmpty()) {
            return;
        }
        html.append("<h2>").append(text(words.say("bulletins.restated"))).append("</h2><ul>");
        circular.restated()
                .forEach(figure -> html.append("<li>")
                        .append(text(
                                words.say("bulletins.restated.line", figure.name(), figure.before(), figure.now())))
                        .append("</li>"));
        html.append("</ul>");
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscapeDecimal(words, "UTF-8");
    }
}
