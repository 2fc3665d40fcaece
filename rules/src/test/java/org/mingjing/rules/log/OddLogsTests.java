package org.mingjing.rules.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs as they come when something went wrong on the way. */
class OddLogsTests {

    private static final String CSV = "case,activity,time\nA,asked,2026-03-01\n";
    private static final String XES = """
            <log><trace><string key="concept:name" value="案"/><event><string key="concept:name" value="问"/>\
            <date key="time:timestamp" value="2026-03-01"/></event></trace></log>
            """;

    @Test
    void entitiesThatGrowAThousandfoldAreRefusedBeforeTheyGrow() {
        var laughs = new StringBuilder("<!DOCTYPE log [<!ENTITY a0 \"ha\">");
        for (var depth = 1; depth < 30; depth++) {
            var inner = "&a%d;".formatted(depth - 1).repeat(10);
            laughs.append("<!ENTITY a%d \"%s\">".formatted(depth, inner));
        }
        assertRefused(bytes(laughs + "]><log>&a29;</log>"), "a document type or entity is not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE log SYSTEM \"http://127.0.0.1:1/log.dtd\"><log/>",
                "<!DOCTYPE log [<!ENTITY % x SYSTEM \"file:///etc/hostname\"> %x;]><log/>",
                "<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><log><trace>&x;</trace></log>"
            })
    void nothingOutsideTheLogIsOpened(String log) {
        assertRefused(bytes(log), "a document type or entity is not allowed");
    }

    @Test
    void anEntityThatNobodyDeclaredIsRefusedAndNotLeftOut() {
        assertRefused(bytes(XES.replace("<event>", "&x;<event>")), "line 1: ");
    }

    @Test
    void packedLogsAreWholeOrRefused() throws IOException {
        var packed = packed(CSV);
        var damaged = packed.clone();
        damaged[packed.length - 5] ^= 1;

        assertRefused(damaged, "the gzip file is broken");
        assertRefused(Arrays.copyOf(packed, packed.length - 3), "the gzip file is cut off");
        assertRefused(new byte[] {0x1f, (byte) 0x8b, 8}, "the gzip file is cut off");
        assertRefused(packed(""), "the log is empty");
        assertRefused(
                joined(packed, bytes("A,answered,2026-03-02\n")), "the gzip file is broken (bytes behind its end)");
    }

    @Test
    void aGzipFileMayHaveSeveralPartsAndBeFilledUpWithZeros() throws IOException {
        var parts = joined(packed(CSV), packed("A,answered,2026-03-02\n"));
        assertThat(read(parts).events()).isEqualTo(2);
        assertThat(read(joined(parts, new byte[512])).events()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void anXesLogMayBeInUtf16OrHaveAByteOrderMark(String encoding) throws IOException {
        var told = read(("\uFEFF" + XES).getBytes(Charset.forName(encoding)));
        assertThat(told.inOrderOfLines()).anyMatch(line -> line.contains("案") && line.contains("问"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false", "UTF-16BE,false"})
    void aCsvLogInUtf16IsRefusedWithTheWayOut(String encoding, boolean marked) {
        assertRefused(((marked ? "\uFEFF" : "") + CSV).getBytes(Charset.forName(encoding)), "save it as \"CSV UTF-8\"");
    }

    @Test
    void aHeaderInAnotherEncodingIsToldAsThat() {
        assertRefused("案号,环节,时间\n1,受理,2026-03-01\n".getBytes(Charset.forName("GBK")), "is not UTF-8 text");
    }

    @Test
    void anObjectLogMayHaveAByteOrderMarkAndMustBeUtf8() throws IOException {
        var log = "{\"objects\": [{\"id\": \"p\", \"type\": \"petition\"}], \"events\": []}";
        assertThat(LogForm.of(new ByteArrayInputStream(bytes("\uFEFF" + log)))).isEqualTo(LogForm.OBJECTS);
        assertThat(objects(bytes("\uFEFF" + log))).isOne();
        assertThatThrownBy(() -> objects(("\uFEFF" + log).getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("the JSON is not UTF-8 text");
    }

    @Test
    void zeroBytesStayWhereTheyAre() throws IOException {
        assertThat(read(bytes(CSV + "B\0,as\0ked,2026-03-01\nC,asked,2026-03-01\0\n"))
                        .inOrderOfLines())
                .hasSize(3)
                .anyMatch(line -> line.contains("B\0 Event[activity=as\0ked"))
                .anyMatch(line -> line.contains("expected a time such as"));
    }

    @Test
    void aNumberTooLargeToCountWithStaysText() throws IOException {
        assertThat(read(bytes("case,activity,time,a,b\nA,asked,2026-03-01,1e400,-1e308\n"))
                        .inOrderOfLines())
                .allMatch(line -> line.contains("a=1e400") && line.contains("b=-1.0E308"));
    }

    @Test
    void aLineMayBeLongerThanABlock() throws IOException {
        var long3 = "x".repeat(3 << 20);
        var told =
                read(bytes("case,activity,time,note\nA,asked,2026-03-01,%s\nB,asked,2026-03-02,\n".formatted(long3)));
        assertThat(told.events()).isEqualTo(2);
    }

    @Test
    void aLineThatNoReaderWouldHoldIsRefused() {
        var longest = bytes("case,activity,time,note\nA,asked,2026-03-01," + "x".repeat(17 << 20));
        assertRefused(longest, "line 2: the CSV cannot be read");
    }

    @Test
    void aHeaderThatNamesTwoColumnsAlikeIsRefused() throws IOException {
        assertRefused(
                bytes("case,activity,time,case\n"), "line 1: the column \"case\" occurs twice: rename one of them");
        assertRefused(bytes("case,activity,time,note, note\n"), "the column \"note\" occurs twice");
        assertThat(read(bytes("case,activity,time,,\nA,asked,2026-03-01,,\n")).events())
                .isOne();
    }

    private static int objects(byte[] log) throws IOException {
        return new ObjectLog(() -> new ByteArrayInputStream(log))
                .types()
                .getFirst()
                .objects();
    }

    private static Told read(byte[] log) throws IOException {
        var told = new Told();
        EventLogs.read(new ByteArrayInputStream(log), Columns.STANDARD, told);
        return told;
    }

    private static void assertRefused(byte[] log, String why) {
        assertThatThrownBy(() -> read(log)).isInstanceOf(UnreadableLog.class).hasMessageContaining(why);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    private static byte[] packed(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(text));
        }
        return packed.toByteArray();
    }
}
