package org.mingjing.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.sheets.SheetFiles.COLUMNS;
import static org.mingjing.sheets.SheetFiles.csv;
import static org.mingjing.sheets.SheetFiles.workbook;
import static org.mingjing.sheets.SheetFiles.xlsx;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Sentence;

class SheetInTests {

    private static final int TWO_PAGES = 64;

    private static SheetIn.Read read(byte[] content) {
        return SheetIn.read(COLUMNS, "table", content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post,login,to\nchief,wang,2026-03-01\n",
                "\uFEFF岗位编号;用户名;终止日期\r\nchief;wang;2026-03-01\r\n",
                "Post\tLogin\tTo\nchief\twang\t2026-03-01",
                "\n\n ＰＯＳＴ , Login ,终止日期\n\n chief ,\"wang\",2026-03-01\n,,\n"
            })
    void readsWhatPeopleHandInWhateverSeparatesItsCells(String text) {
        var read = read(csv(text));
        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell("post")).isEqualTo("chief");
            assertThat(row.cell("login")).isEqualTo("wang");
            assertThat(row.cell("to")).isEqualTo("2026-03-01");
        });
        assertThat(read.remarks()).isEmpty();
        assertThat(read.places()).containsEntry("post", "A").containsEntry("to", "C");
    }

    @Test
    void saysThatAnOtherEncodingWasRecognised() {
        var read = read("岗位编号,用户名\n检验岗,王\n".getBytes(Charset.forName("GB18030")));
        assertThat(read.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cell("post")).isEqualTo("检验岗"));
        assertThat(read.remarks()).containsExactly(new Sentence("sheets.read-as", "GB18030"));
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertRefused(new byte[] {'p', (byte) 0xff, (byte) 0xff, 0, 1}, "sheets.encoding");
    }

    @Test
    void readsRealDatesOfExcelAndNumbersAsTheyAreShown() {
        var read = read(xlsx(sheet -> {
            header(sheet);
            sheet.value(1, 0, 1001);
            sheet.value(1, 1, "wang");
            sheet.value(1, 2, LocalDate.of(2026, 3, 1));
            sheet.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(2, 0, 0.5);
            sheet.value(2, 1, "li");
            sheet.value(2, 2, LocalDate.of(2026, 12, 31));
            sheet.style(2, 2).format("m/d/yy").set();
        }));
        assertThat(read.rows())
                .extracting(row -> row.cell("post"), row -> row.cell("to"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1001", "2026-03-01"),
                        org.assertj.core.groups.Tuple.tuple("0.5", "2026-12-31"));
    }

    private static void header(org.dhatim.fastexcel.Worksheet sheet) {
        sheet.value(0, 0, "Post");
        sheet.value(0, 1, "Login");
        sheet.value(0, 2, "To");
    }

    @Test
    void remembersWhichCellsHoldAFormula() {
        var excel = read(xlsx(sheet -> {
            header(sheet);
            sheet.formula(1, 0, "CONCATENATE(\"chi\",\"ef\")");
            sheet.value(1, 1, "wang");
        }));
        assertThat(excel.rows().getFirst().formulas()).containsExactly(java.util.Map.entry("post", "A2"));
        var text = read(csv("post,login\nchief,=B1\n"));
        assertThat(text.rows().getFirst().formulas()).containsExactly(java.util.Map.entry("login", "B2"));
    }

    @Test
    void readsTheFirstSheetAndSaysThatThereAreOthers() {
        var read = read(workbook(book -> {
            var first = book.newWorksheet("Posts");
            header(first);
            first.value(1, 0, "chief");
            first.value(1, 1, "wang");
            book.newWorksheet("Notes").value(0, 0, "nothing");
        }));
        assertThat(read.rows()).hasSize(1);
        assertThat(read.remarks()).containsExactly(new Sentence("sheets.other-sheets", "Posts", "1"));
    }

    @Test
    void namesAColumnThatItPassesOver() {
        assertThat(read(csv("post,remark,login\nchief,x,wang\n")).remarks())
                .containsExactly(new Sentence("sheets.unknown-column", "remark", "B"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | sheets.empty",
                "' , ,'                          | sheets.empty",
                "'post,login\n'                  | sheets.no-rows",
                "'chief,wang\nfirst-head,li\n'   | sheets.no-header",
                "'post,to\nchief,2026-01-01\n'   | sheets.column-missing",
                "'post,login,Post\nchief,wang,x' | sheets.column-twice",
                "'post,login\n\"chief,wang\n'    | sheets.broken",
            })
    void refusesATableWithoutWhatItNeeds(String text, String why) {
        assertRefused(csv(text), why);
    }

    @Test
    void saysWhereAColumnWasExpectedAndWhatWasFoundThere() {
        refused(csv("\npost,to\nchief,2026-01-01\n"))
                .satisfies(refusal -> assertThat(refusal.facts()).containsExactly("用户名/Login", 2, "post, to"));
    }

    @Test
    void refusesWhatIsEmptyBrokenLockedOrABomb() {
        assertRefused(xlsx(sheet -> {}), "sheets.empty");
        assertRefused(csv("PK this is no zip"), "sheets.broken");
        assertRefused(SheetFiles.zipOf(1), "sheets.broken");
        assertRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "sheets.old-or-locked");
        assertRefused(SheetFiles.zipOf(UnpackedXlsx.LARGEST_MEBIBYTES + 1), "sheets.unpacks-to-too-much");
        assertRefused(new byte[(SheetIn.LARGEST_FILE_MEBIBYTES << 20) + 1], "sheets.too-large");
    }

    @Test
    void refusesACellThatStandsFarFromTheTableBeforeItIsRead() {
        var far = xlsx(sheet -> {
            header(sheet);
            sheet.value(1, UnpackedXlsx.MOST_COLUMNS, "far");
        });
        assertRefused(far, "sheets.far-cell");
        for (var address : List.of("ZZZZZZ1", "A99999999999", "1A", "")) {
            assertRefused(
                    SheetFiles.sheet("<worksheet><sheetData><row><c r=\"%s\"/></row></sheetData></worksheet>"
                            .formatted(address)),
                    "sheets.far-cell");
        }
        assertRefused(
                SheetFiles.sheet("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>"),
                "sheets.broken");
    }

    @Test
    void takesTenThousandRowsAndNotOneMore() {
        assertThat(read(csv(rows(SheetIn.MOST_ROWS))).rows()).hasSize(SheetIn.MOST_ROWS);
        refused(csv(rows(SheetIn.MOST_ROWS + 1))).satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo("sheets.too-many");
            assertThat(refusal.facts()).containsExactly(SheetIn.MOST_ROWS, SheetIn.MOST_ROWS + 2);
        });
    }

    @Test
    void takesTenThousandRowsOfExcelToo() {
        var read = read(xlsx(sheet -> {
            header(sheet);
            for (var row = 1; row <= SheetIn.MOST_ROWS; row++) {
                sheet.value(row, 0, "post-" + row);
                sheet.value(row, 1, "login-" + row % TWO_PAGES);
            }
        }));
        assertThat(read.rows()).hasSize(SheetIn.MOST_ROWS);
        assertThat(read.rows().getLast().line()).isEqualTo(SheetIn.MOST_ROWS + 1);
    }

    private static String rows(int count) {
        return "post,login\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(row -> "post-" + row + ",wang\n")
                        .collect(Collectors.joining());
    }

    private static void assertRefused(byte[] content, String why) {
        refused(content).satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(why));
    }

    private static AbstractThrowableAssert<?, Refusal> refused(byte[] content) {
        return assertThatThrownBy(() -> read(content)).asInstanceOf(InstanceOfAssertFactories.throwable(Refusal.class));
    }

    @Test
    void aCellLineIsCountedAsTheFileShowsIt() {
        assertThat(read(csv("post,login\n\nchief,wang\n\"two\nlines\",li\nlast,zhao\n"))
                        .rows())
                .extracting(SheetRow::line)
                .isEqualTo(List.of(3, 4, 6));
    }
}
