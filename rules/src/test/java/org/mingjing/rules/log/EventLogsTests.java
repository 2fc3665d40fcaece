package org.mingjing.rules.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.rules.Event;

class EventLogsTests {

    private static final String XES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a small log -->
            <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
              <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
              <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
              <classifier name="Activity" keys="concept:name"/>
              <string key="concept:name" value="the log"/>
              <trace>
                <string key="concept:name" value="C1"/>
                <int key="people" value="3"/>
                <float key="amount" value="7"/>
                <boolean key="urgent" value="true"/>
                <event>
                  <string key="concept:name" value="accepted"><string key="note" value="inside"/></string>
                  <date key="time:timestamp" value="2026-03-20T09:30:00.000+08:00"/>
                  <string key="org:resource" value="wang"/>
                  <list key="tags"><values><string key="concept:name" value="not this"/></values></list>
                </event>
                <event><string key="concept:name" value="closed"/><date key="time:timestamp" value="later"/></event>
                <event><date key="time:timestamp" value="2026-03-21T00:00:00Z"/></event>
              </trace>
              <trace>
                <event><string key="concept:name" value="lost"/><date key="time:timestamp" value="2026-03-21"/></event>
              </trace>
              <event><string key="concept:name" value="alone"/></event>
            </log>
            """;

    @Test
    void readsTheTracesOfAnXesLogAndNamesWhatItCannotUse() throws IOException {
        assertThat(read(XES.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "case C1 {amount=7.0, concept:name=C1, people=3, urgent=true}",
                        "13: C1 accepted 2026-03-20T01:30:00Z wang"
                                + " {concept:name=accepted, org:resource=wang, time:timestamp=2026-03-20T01:30:00Z}",
                        "19! case C1: closed: expected a time such as 2026-03-20T09:30:00Z in time:timestamp, found later",
                        "20! case C1: expected an activity in concept:name, found none",
                        "23! expected a trace with concept:name, found none: its event has no case",
                        "25! expected the event inside a trace, found it outside: it has no case");
    }

    @Test
    void readsACsvLogAndNamesWhatItCannotUse() throws IOException {
        assertThat(read("""
                                case,activity,time,actor,amount,note
                                C1,accepted,2026-03-20T09:30:00+08:00,wang,7.50,"a, ""b""
                                and c"

                                C2,accepted,2026-03-20,,007,
                                C3,,2026-03-20,wang,1,
                                ,accepted,2026-03-20,wang,1,
                                C4,accepted,soon,wang,1,
                                C5,accepted
                                C6,accepted,2026-03-20,wang,1,x,y
                                """))
                .containsExactly(
                        "2: C1 accepted 2026-03-20T01:30:00Z wang {amount=7.5, note=a, \"b\"\nand c}",
                        "5: C2 accepted 2026-03-20T00:00:00Z null {amount=007}",
                        "6! column activity: expected a value, found nothing",
                        "7! column case: expected a value, found nothing",
                        "8! column time: expected a time such as 2026-03-20T09:30:00, found \"soon\"",
                        "9! column time: expected a value, found nothing",
                        "10! expected 6 cells, found 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s,%s,%s\n%s,%s,%s\n", "%s;%s;%s\r\n%s;%s;%s", "\uFEFF%s\t%s\t%s\n%s\t%s\t%s"})
    void takesTheSeparatorFromTheHeader(String form) throws IOException {
        assertThat(read(form.formatted("case", "activity", "time", "C1", "accepted", "2026-03-20")))
                .containsExactly("2: C1 accepted 2026-03-20T00:00:00Z null {}");
    }

    @Test
    void readsEitherPackedToo() throws IOException {
        assertThat(read(packed("case,activity,time\nC1,a,2026-03-20"))).hasSize(1);
        assertThat(read(packed(XES))).hasSize(6);
    }

    @Test
    void takesColumnsByOtherNames() throws IOException {
        var lines = new Lines();
        var csv = "案号,环节,时间,经办人\nC1,受理,2026-03-20,wang";
        var columns = Columns.guess(List.of("案号", "环节", "时间", "经办人")).orElseThrow();
        EventLogs.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), columns, lines);

        assertThat(lines.told).containsExactly("2: C1 受理 2026-03-20T00:00:00Z wang {}");
    }

    @Test
    void refusesWhatIsBrokenOrNoLog() throws IOException {
        var packed = packed(XES);
        var damaged = packed.clone();
        damaged[packed.length / 2] ^= 0x55;

        assertRefused(Arrays.copyOf(packed, packed.length - 20), "the gzip file is cut off");
        assertRefused(damaged, "");
        assertRefused(XES.substring(0, 900), "the XML is broken or cut off");
        assertRefused("<html><body/></html>", "line 1: expected an XES log, found <html>");
        assertRefused("", "the log is empty");
        assertRefused("id,what,when\n", "line 1: there is no column \"case\", found id, what, when");
        assertRefused("case_id,activity,timestamp\n", "did you mean case \"case_id\"");
        assertRefused("case,activity,time\nC1,\"a,2026-03-20\n", "line 2: the CSV cannot be read");
        assertRefused("case,activity,time\nC1,受理,2026".getBytes(Charset.forName("GBK")), "is not UTF-8");
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        assertRefused(
                "<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><log>&x;</log>",
                "a document type or entity is not allowed");
    }

    private static void assertRefused(String log, String why) {
        assertRefused(log.getBytes(StandardCharsets.UTF_8), why);
    }

    private static void assertRefused(byte[] log, String why) {
        assertThatThrownBy(() -> read(log)).isInstanceOf(UnreadableLog.class).hasMessageContaining(why);
    }

    private static List<String> read(String log) throws IOException {
        return read(log.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(byte[] log) throws IOException {
        var lines = new Lines();
        EventLogs.read(new ByteArrayInputStream(log), Columns.STANDARD, lines);
        return lines.told;
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static final class Lines implements LogSink {
        private final List<String> told = new ArrayList<>();

        @Override
        public void caseAttributes(String caseId, Map<String, Object> attributes) {
            told.add("case %s %s".formatted(caseId, new TreeMap<>(attributes)));
        }

        @Override
        public void event(long line, String caseId, Event event) {
            told.add("%d: %s %s %s %s %s"
                    .formatted(
                            line,
                            caseId,
                            event.activity(),
                            event.at(),
                            event.actor(),
                            new TreeMap<>(event.attributes())));
        }

        @Override
        public void unreadable(long line, Fault fault) {
            told.add("%d! %s".formatted(line, fault.sentence()));
        }
    }
}
