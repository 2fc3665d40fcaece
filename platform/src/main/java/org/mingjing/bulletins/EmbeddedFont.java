package org.mingjing.bulletins;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A font inside a Word document, obfuscated as the format asks: its first 32 bytes are combined with a key that stands
 * beside it (ECMA-376 part 1, 17.8.1).
 */
final class EmbeddedFont {

    private static final int OBFUSCATED = 32;
    private static final String FONT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont";
    private static final String TABLE_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final UUID KEY = UUID.nameUUIDFromBytes(PaperFonts.FAMILY.getBytes(StandardCharsets.UTF_8));

    private EmbeddedFont() {}

    static void into(XWPFDocument document, byte[] regular, byte[] bold) throws IOException {
        try {
            var tableName = PackagingURIHelper.createPartName("/word/fontTable.xml");
            var table = document.getPackage().createPart(tableName, TABLE_TYPE);
            embed(document.getPackage(), table, regular, 1);
            embed(document.getPackage(), table, bold, 2);
            write(table.getOutputStream(), fontTable().getBytes(StandardCharsets.UTF_8));
            document.getPackagePart().addRelationship(tableName, TargetMode.INTERNAL, RELATION + "fontTable");
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void embed(OPCPackage packed, PackagePart table, byte[] font, int number)
            throws IOException, InvalidFormatException {
        var name = PackagingURIHelper.createPartName("/word/fonts/font%d.odttf".formatted(number));
        write(packed.createPart(name, FONT_TYPE).getOutputStream(), obfuscated(font));
        table.addRelationship(name, TargetMode.INTERNAL, RELATION + "font", "rId" + number);
    }

    private static void write(OutputStream to, byte[] content) throws IOException {
        try (to) {
            to.write(content);
        }
    }

    private static byte[] obfuscated(byte[] font) {
        var key = HexFormat.of().parseHex(KEY.toString().replace("-", ""));
        var hidden = font.clone();
        for (var i = 0; i < OBFUSCATED; i++) {
            hidden[i] ^= key[key.length - 1 - i % key.length];
        }
        return hidden;
    }

    private static String fontTable() {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:font w:name="%1$s"><w:charset w:val="86"/><w:family w:val="swiss"/><w:pitch w:val="variable"/><w:embedRegular r:id="rId1" w:fontKey="{%2$s}" w:subsetted="1"/><w:embedBold r:id="rId2" w:fontKey="{%2$s}" w:subsetted="1"/></w:font></w:fonts>""".formatted(PaperFonts.FAMILY, KEY.toString().toUpperCase(Locale.ROOT));
    }
}
