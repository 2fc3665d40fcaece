package org.mingjing.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.bulletins.Documents.Format;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.Texts;
import org.springframework.beans.factory.annotation.Autowired;

/** A circular on paper: readable without anything installed, and the same bytes whenever it is made. */
@MingjingTest
class DocumentsTests {

    private static final YearMonth MONTH = YearMonth.of(2025, 12);

    @Autowired
    BulletinDesk desk;

    @Autowired
    Documents documents;

    @Autowired
    Cast cast;

    @ParameterizedTest
    @EnumSource
    void theSameIssueIsTheSameBytes(Language language) {
        var circular = issued("political");
        var id = Objects.requireNonNull(circular.issue()).id();
        for (var format : Format.values()) {
            var first = given(id, language, format);
            assertThat(given(id, language, format)).as("asked again").isEqualTo(first);
            assertThat(documents.make(circular, language, format))
                    .as("made again")
                    .isEqualTo(first);
        }
    }

    private byte[] given(long id, Language language, Format format) {
        return documents.document(cast.officer("wang"), id, language, format).getByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void aPdfIsA4WithItsFontsInsideAndItsWordsCanBeFound(Language language) throws IOException {
        var made = documents.make(issued("management"), language, Format.PDF);
        try (var pdf = Loader.loadPDF(made)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            language == Language.ZH
                                    ? new String[] {"案管部", "2025年12月", "到期责任事项", "签发人：王检"}
                                    : new String[] {
                                        "Case Management", "December 2025", "Duties due", "signed by Wang Chief"
                                    });
            for (var page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
                hasItsFontsInside(page);
            }
        }
    }

    private static void hasItsFontsInside(PDPage page) throws IOException {
        var names = page.getResources().getFontNames();
        assertThat(names).isNotEmpty();
        for (var name : names) {
            var font = page.getResources().getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            assertThat(font.getName()).contains("MingjingSans");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWordDocumentOpensAndHasBothWeightsOfItsFontInside(Language language) throws IOException {
        var made = documents.make(issued("second"), language, Format.DOCX);
        try (var word = new XWPFDocument(new ByteArrayInputStream(made));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains(
                            language == Language.ZH
                                    ? new String[] {"第二部", "到期责任事项", "签发人：王检"}
                                    : new String[] {"Second Department", "Duties due", "signed by Wang Chief"});
            assertThat(word.getPackage().getPartsByName(Pattern.compile("/word/fonts/.*")))
                    .hasSize(2);
            assertThat(word.getTables()).hasSameSizeAs(issued("second").sections());
        }
    }

    @Test
    void wordsThatLookLikeMarkupStayWords() throws IOException {
        var wang = cast.officer("wang");
        desk.word(wang, cast.unit("first"), MONTH, "duties", new Texts("<b>a & b</b>\nsecond line", "<p>甲&乙"));
        var pdf = documents.make(issued("first"), Language.EN, Format.PDF);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("<b>a & b</b>", "second line");
        }
    }

    /** The unit's circular of the month, published now if it is not out yet. */
    private Circular issued(String unit) {
        var wang = cast.officer("wang");
        var id = cast.unit(unit);
        var out = desk.draft(wang, id, MONTH).corrects();
        return desk.issue(wang, out == null ? desk.publish(wang, id, MONTH, null) : out.id());
    }
}
