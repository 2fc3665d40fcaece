package org.mingjing.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.sheets.SheetFiles.COLUMNS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Tables that go out: they come in again just so, and nothing in them is a formula. */
class SheetOutTests {

    private static final List<String> HEADER = List.of("Post", "用户名", "To");
    private static final int MANY_ROWS = 100_000;

    @Property(tries = 200)
    void whatGoesOutComesInAgain(@ForAll SheetFormat format, @ForAll("tables") List<List<String>> rows) {
        var read = SheetIn.read(COLUMNS, "table", SheetFiles.written(format, HEADER, rows));
        assertThat(read.rows().stream().map(SheetOutTests::cells)).containsExactlyElementsOf(rows);
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.formulas()).isEmpty());
    }

    private static List<String> cells(SheetRow row) {
        return COLUMNS.stream().map(column -> row.cell(column.key())).toList();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var row = Combinators.combine(filled(), texts(), texts()).as(List::of);
        return row.list().ofMinSize(1).ofMaxSize(8);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab1,;'\"=+-@\t\n ＝检察明镜é€".toCharArray())
                .ofMaxLength(12)
                .map(String::strip);
    }

    private static Arbitrary<String> filled() {
        return texts().filter(text -> !text.isEmpty());
    }

    @Example
    void aCsvOpensInASpreadsheetWithoutHarm() {
        var csv = new String(
                SheetFiles.written(
                        SheetFormat.CSV,
                        HEADER,
                        List.of(List.of("=cmd|'/c calc'!A0", "+86", "-1"), List.of("@SUM(A1)", "'=1", "it's"))),
                StandardCharsets.UTF_8);
        assertThat(csv).isEqualTo("\uFEFFPost,用户名,To\r\n'=cmd|'/c calc'!A0,'+86,'-1\r\n'@SUM(A1),''=1,it's\r\n");
    }

    @Example
    void anXlsxHoldsTextsAndNoFormula() throws IOException {
        var xlsx = SheetFiles.written(SheetFormat.XLSX, HEADER, List.of(List.of("=1+1", "+86", "@x")));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getFirstSheet().read().getLast().stream()).allSatisfy(cell -> {
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                assertThat(cell.getFormula()).isNull();
            });
        }
    }

    @Example
    void aHundredThousandRowsGoThroughWithoutBeingHeld() {
        for (var format : SheetFormat.values()) {
            var out = new Counted();
            try (var sheet = SheetOut.begin(format, out, "table", HEADER)) {
                for (var row = 0; row < MANY_ROWS; row++) {
                    sheet.row(List.of("post-" + row, "login-" + row, row));
                    if (row == MANY_ROWS / 2) {
                        assertThat(out.bytes).as("%s half way", format).isPositive();
                    }
                }
            }
        }
    }

    /** Counts what it is given and forgets it. */
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int written) {
            bytes++;
        }

        @Override
        public void write(byte[] written, int offset, int length) {
            bytes += length;
        }
    }
}
