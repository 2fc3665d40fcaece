package org.mingjing.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.MovableClock.MONDAY_16_MARCH;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.CountedQueries;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.bulletins.Circular.Figure;
import org.mingjing.bulletins.Circular.Issue;
import org.mingjing.bulletins.Circular.Section;
import org.mingjing.bulletins.Documents.Format;
import org.mingjing.vocabulary.Language;
import org.mingjing.vocabulary.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Wang publishes circulars; their figures freeze. */
@MingjingTest
class PublishingACircularTests {

    private static final int STATEMENTS_OF_A_PAGE = 6;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BulletinDesk desk;

    @Autowired
    Documents documents;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @AfterEach
    void goBack() {
        clock.moveTo(MONDAY_16_MARCH);
    }

    @Test
    void theDraftLooksLikeTheCircularAndEachFigureOpens() {
        assertThat(page(draft("management", "2026-02"), "wang"))
                .hasStatusOk()
                .bodyText()
                .contains("Duties due: 0", "How it is made", "Open the facts", "In February 2026 0 duties fell due")
                .doesNotContain("{due}", "{open-cases}", "{found}");
        assertThat(page(draft("management", "2026-02"), "li")).hasStatus(404);
        assertThat(page(draft("management", "2027-01"), "wang"))
                .hasStatus(422)
                .bodyText()
                .contains("has not begun");
    }

    @Test
    void publishedItIsFrozenAndASecondClickLearnsWhoWasFirst() {
        word("second", "2026-01", "duties", "A quiet month.");
        assertThat(publish("second", "2026-01")).hasStatus(302);
        assertThat(publish("second", "2026-01"))
                .hasStatus(422)
                .bodyText()
                .contains("says exactly this already; wang published it");

        var issue = newest("second", "2026-01");
        assertThat(page("/bulletins/" + issue, "wang"))
                .bodyText()
                .contains("Second Department", "A quiet month.", "signed by Wang Chief");
        assertThat(page("/bulletins/" + issue, "chen"))
                .as("head of the department")
                .hasStatusOk();
        assertThat(page("/bulletins/" + issue, "li")).as("head of another one").hasStatus(404);
        assertThat(page("/bulletins", "li")).bodyText().doesNotContain("/bulletins/" + issue);
    }

    @Test
    void aCorrectionIsAnIssueOfItsOwn() {
        word("first", "2026-01", "duties", "One.");
        publish("first", "2026-01");
        var first = newest("first", "2026-01");
        word("first", "2026-01", "duties", "Two.");
        publish("first", "2026-01");
        var second = newest("first", "2026-01");

        assertThat(second).isNotEqualTo(first);
        assertThat(page("/bulletins/" + first, "wang"))
                .bodyText()
                .contains("One.")
                .doesNotContain("Two.");
        assertThat(page("/bulletins", "wang")).bodyText().contains("corrects 2026-");
    }

    @Test
    void theDocumentsHaveTheirFontInsideAndAreTheSameBytesAgain() throws IOException {
        publish("political", "2026-02");
        var issue = newest("political", "2026-02");
        var wang = cast.officer("wang");
        for (var language : Language.values()) {
            var circular = desk.issue(wang, issue);
            for (var format : Format.values()) {
                var kept = documents.document(wang, issue, language, format).getByteArray();
                assertThat(documents.make(circular, language, format)).isEqualTo(kept);
                assertThat(documents.document(wang, issue, language, format).getByteArray())
                        .isEqualTo(kept);
            }
            readsAsPdf(documents.make(circular, language, Format.PDF), language);
            readsAsWord(documents.make(circular, language, Format.DOCX), language);
        }
    }

    private static void readsAsPdf(byte[] pdf, Language language) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(language == Language.ZH ? "到期责任事项" : "Duties due");
            for (var page : document.getPages()) {
                var fonts = StreamSupport.stream(
                                page.getResources().getFontNames().spliterator(), false)
                        .toList();
                assertThat(fonts).isNotEmpty();
                for (var font : fonts) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    private static void readsAsWord(byte[] docx, Language language) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains(language == Language.ZH ? "到期责任事项" : "Duties due");
            assertThat(document.getPackage().getPartsByName(java.util.regex.Pattern.compile("/word/fonts/.*")))
                    .hasSize(1);
        }
    }

    @Test
    void aRestatedFigureIsListedWithBothValues() {
        var wordsOnly = circular(List.of(new Circular.Restated(new Texts("Duties due", "到期责任事项"), 12, 13)));
        var pdf = documents.make(wordsOnly, Language.EN, Format.PDF);
        assertThat(text(pdf)).contains("Restated since the issue before", "Duties due: 12 before, 13 now");
    }

    private static Circular circular(List<Circular.Restated> restated) {
        var name = new Texts("Duties due", "到期责任事项");
        var nothing = new Texts("", "");
        return new Circular(
                new Issue(7, 2026, 3, 2, "wang", Instant.EPOCH, Instant.EPOCH, "2026-2"),
                1,
                new Texts("Office", "本院"),
                YearMonth.of(2026, 2),
                new Texts("Circular", "通报"),
                List.of(new Section(
                        "duties",
                        name,
                        name,
                        nothing,
                        List.of(new Figure("duties", "x.due", name, name, 13, 13, "1", "/")))),
                nothing,
                List.of(),
                restated);
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void theMonthEndsAtMidnightOfTheOffice() {
        clock.moveTo(LocalDate.of(2026, 12, 31));
        assertThat(page(draft("office", "2026-12"), "wang")).hasStatusOk();
        assertThat(page(draft("office", "2027-01"), "wang")).hasStatus(422);
        clock.moveTo(LocalDate.of(2027, 1, 1));
        assertThat(page(draft("office", "2027-01"), "wang")).hasStatusOk();
    }

    @Test
    void noPageAsksTheDatabaseMoreThanSixTimes() {
        publish("group", "2026-01");
        var issue = newest("group", "2026-01");
        for (var address : List.of("/bulletins", "/bulletins/" + issue)) {
            var sent = CountedQueries.during(
                    () -> assertThat(page(address, "wang")).hasStatusOk());
            assertThat(sent).as(address).isLessThanOrEqualTo(STATEMENTS_OF_A_PAGE);
        }
    }

    private String draft(String unit, String month) {
        return "/bulletins/draft?unit=%d&month=%s".formatted(cast.unit(unit), month);
    }

    private long newest(String unit, String month) {
        return desk.published(cast.officer("wang")).stream()
                .filter(one -> one.month().equals(YearMonth.parse(month)))
                .filter(one ->
                        desk.issue(cast.officer("wang"), one.issue().id()).unitId() == cast.unit(unit))
                .mapToLong(one -> one.issue().id())
                .max()
                .orElseThrow();
    }

    private void word(String unit, String month, String section, String words) {
        assertThat(mvc.post()
                        .uri("/bulletins/draft/words")
                        .param("unit", String.valueOf(cast.unit(unit)))
                        .param("month", month)
                        .param("section", section)
                        .param("en", words)
                        .param("zh", words)
                        .with(user("wang"))
                        .with(csrf()))
                .hasStatus(302);
    }

    private MvcTestResult publish(String unit, String month) {
        return mvc.post()
                .uri("/bulletins")
                .param("unit", String.valueOf(cast.unit(unit)))
                .param("month", month)
                .with(user("wang"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(String address, String login) {
        return mvc.get().uri(address).with(user(login)).exchange();
    }
}
