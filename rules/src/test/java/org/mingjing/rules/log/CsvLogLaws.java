package org.mingjing.rules.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.mingjing.rules.Event;

/** A log read in many blocks at once says what it says when it is read in one piece. */
class CsvLogLaws {

    // A header in quotes makes the whole log be read in one piece.
    private static final String IN_ONE_PIECE = "\"case\",activity,time,actor,note\n";
    private static final String IN_BLOCKS = "case,activity,time,actor,note\n";

    @Property(tries = 2000)
    void blocksSayWhatTheWholeSays(@ForAll("rows") String rows, @ForAll @IntRange(min = 4, max = 200) int bytesABlock)
            throws IOException {
        assertThat(told(IN_BLOCKS + rows, bytesABlock)).isEqualTo(told(IN_ONE_PIECE + rows, bytesABlock));
    }

    @Property(tries = 2000)
    void brokenTextIsRefusedEitherWay(
            @ForAll("bytes") byte[] rows, @ForAll @IntRange(min = 4, max = 99) int bytesABlock) throws IOException {
        var text = new String(rows, StandardCharsets.ISO_8859_1);
        assertThat(told(bytes(IN_BLOCKS + text), bytesABlock)).isEqualTo(told(bytes(IN_ONE_PIECE + text), bytesABlock));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Provide
    Arbitrary<String> rows() {
        var cell = Arbitraries.of(
                "C1",
                "C2",
                "受理",
                "2026-03-20",
                "2026-03-20T09:30:00+08:00",
                "",
                " ",
                "\"a\"",
                "\"a,\nb\"",
                "a\"b",
                "7.5",
                "\u3000",
                "\"",
                "x\ry");
        var row = cell.list().ofMinSize(0).ofMaxSize(6).map(cells -> String.join(",", cells));
        var usual = Arbitraries.of(
                "C1,accepted,2026-03-20,wang,7", "C2,受理,2026-03-21T01:02:03Z,,", "C3,closed,2026-03-22 10:00", "");
        var end = Arbitraries.frequency(Tuple.of(9, "\n"), Tuple.of(1, "\r\n"));
        var line = Arbitraries.frequencyOf(
                Tuple.of(8, Combinators.combine(usual, end).as(String::concat)),
                Tuple.of(1, Combinators.combine(row, end).as(String::concat)));
        return line.list().ofMaxSize(40).map(lines -> String.join("", lines));
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.of(
                        (byte) 'C', (byte) ',', (byte) '\n', (byte) '"', (byte) 0xe5, (byte) 0x8f, (byte) 0x97, (byte)
                                '\r')
                .array(byte[].class)
                .ofMaxSize(60);
    }

    private static List<String> told(String log, int bytesABlock) throws IOException {
        return told(log.getBytes(StandardCharsets.UTF_8), bytesABlock);
    }

    private static List<String> told(byte[] log, int bytesABlock) throws IOException {
        var lines = new Lines();
        try {
            new CsvLog(Columns.STANDARD, lines, bytesABlock)
                    .read(new BufferedInputStream(new ByteArrayInputStream(log)));
        } catch (UnreadableLog refused) {
            return List.of(refused.getMessage());
        }
        lines.told.sort(Comparator.comparingLong(Line::line));
        return lines.told.stream().map(Line::toString).toList();
    }

    private record Line(long line, String what) {}

    private static final class Lines implements LogSink {

        private final List<Line> told = new ArrayList<>();

        @Override
        public void caseAttributes(String caseId, Map<String, Object> attributes) {
            throw new AssertionError("a CSV log has none");
        }

        @Override
        public void event(long line, String caseId, Event event) {
            told.add(new Line(line, caseId + " " + event));
        }

        @Override
        public void unreadable(long line, Fault fault) {
            told.add(new Line(line, fault.sentence()));
        }
    }
}
