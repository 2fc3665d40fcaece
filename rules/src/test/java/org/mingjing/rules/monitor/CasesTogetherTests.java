package org.mingjing.rules.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.rules.RulePack;
import org.mingjing.rules.log.Columns;
import org.mingjing.rules.log.EventLogs;
import org.mingjing.rules.log.LogSink;
import org.mingjing.rules.monitor.CasesTogether.ComesAgain;
import org.mingjing.rules.pack.RulePacks;

class CasesTogetherTests {

    private static final Clock MARCH = Clock.fixed(Instant.parse("2026-03-10T00:00:00Z"), ZoneOffset.UTC);
    private static final String CSV = csv();
    private static final String XES = xes();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1_000_000})
    void bundlesOfAnySizeGiveTheAnswerOfTheWhole(int eventsABundle) throws IOException {
        assertThat(together(CSV, eventsABundle)).isEqualTo(whole(CSV)).contains("case 297,answer,late");
        assertThat(together(XES, eventsABundle)).isEqualTo(whole(XES)).contains("T3,dear,breach");
    }

    @Test
    void aCaseThatComesAgainIsNotHandedOnTwice() {
        assertThatThrownBy(() -> together(CSV + "case 17,asked,2026-03-09,wang,1\n", 100))
                .isInstanceOf(ComesAgain.class)
                .hasMessageContaining("case 17");
    }

    private static String csv() {
        var log = new StringBuilder("case,activity,time,actor,amount\n");
        IntStream.range(0, 300).forEach(number -> log.append("""
                case %1$d,asked,2026-03-0%2$d,wang,%3$d
                case %1$d,noted,2026-03-0%2$d,,
                case %1$d,answered,2026-03-09,li,
                """.formatted(number, 1 + number % 5, number)));
        return log.toString();
    }

    private static String xes() {
        var log = new StringBuilder("<log>");
        IntStream.range(0, 5).forEach(number -> log.append("""
                <trace><string key="concept:name" value="T%d"/><int key="amount" value="%d"/>
                <event><string key="concept:name" value="asked"/><date key="time:timestamp" value="2026-03-01"/></event>
                </trace>""".formatted(number, number * 100)));
        return log.append("</log>").toString();
    }

    private static RulePack pack() throws IOException {
        return RulePacks.read("rules.yaml", new StringReader("""
                rules:
                  - {id: answer, kind: deadline, start: asked, stop: answered, within: 5 days}
                  - {id: dear, kind: at-most, activity: asked, times: 0, where: case.amount > 200 || event.amount > 200}
                """));
    }

    private static String together(String log, int eventsABundle) throws IOException {
        var pack = pack();
        return answered(pack, answer -> {
            var cases = new CasesTogether(pack.asksForAttributes(), eventsABundle, answer::judge);
            read(log, cases);
            assertThat(cases.end()).isEmpty();
        });
    }

    private static String whole(String log) throws IOException {
        var pack = pack();
        return answered(pack, answer -> {
            var cases = new CaseFiles(pack.asksForAttributes());
            read(log, cases);
            answer.judge(cases);
        });
    }

    private static void read(String log, LogSink cases) throws IOException {
        EventLogs.read(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), Columns.STANDARD, cases);
    }

    private interface Judging {
        void judge(Answer answer) throws IOException;
    }

    private static String answered(RulePack pack, Judging judging) throws IOException {
        var request = Request.read(List.of("--log", "log", "--rules", "rules", "--next", "next"), MARCH);
        var rows = new StringWriter();
        var next = new StringWriter();
        try (var answer = new Answer(request, pack, null, rows, next)) {
            judging.judge(answer);
            var tally = answer.end();
            return "%s%s%s".formatted(rows, tally, next);
        }
    }
}
