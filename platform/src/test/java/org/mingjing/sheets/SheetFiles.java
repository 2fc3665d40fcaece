package org.mingjing.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingjing.vocabulary.Texts;

/** Files as people hand them in. */
public final class SheetFiles {

    static final Column POST = new Column("post", new Texts("Post", "岗位编号"), true, "first-head");
    static final Column LOGIN = new Column("login", new Texts("Login", "用户名"), true, "li");
    static final Column TO = new Column("to", new Texts("To", "终止日期"), false, "");
    static final List<Column> COLUMNS = List.of(POST, LOGIN, TO);

    private static final byte[] ONE_MEBIBYTE = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

    private SheetFiles() {}

    static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with one sheet. */
    public static byte[] xlsx(Consumer<Worksheet> filling) {
        return workbook(book -> filling.accept(book.newWorksheet("Sheet 1")));
    }

    static byte[] workbook(Consumer<Workbook> filling) {
        var out = new ByteArrayOutputStream();
        try {
            var book = new Workbook(out, "test", "1.0");
            filling.accept(book);
            book.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    static byte[] written(SheetFormat format, List<String> header, List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetOut.begin(format, out, "table", header)) {
            rows.forEach(sheet::row);
        }
        return out.toByteArray();
    }

    /** A small zip that unpacks to so much. */
    static byte[] zipOf(int mebibytes) {
        return sheet(zip -> {
            for (var i = 0; i < mebibytes; i++) {
                zip.write(ONE_MEBIBYTE);
            }
        });
    }

    /** A workbook of which only the sheet is there, written as no program writes it. */
    static byte[] sheet(String xml) {
        return sheet(zip -> zip.write(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private static byte[] sheet(Filling filling) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            filling.fill(zip);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
