package org.mingjing.rules.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases and packs of unusual times and sizes, judged by the command. */
class OddCasesTests {

    private static final Clock MARCH = Clock.fixed(Instant.parse("2026-03-10T00:00:00Z"), ZoneOffset.UTC);
    private static final String HEADER = "case,activity,time";
    private static final String EVER = "rules: [{id: ever, kind: at-most, activity: asked, times: 0}]";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void timesBefore1970AreTimesLikeOthers() throws IOException {
        assertThat(judged("""
                rules:
                  - {id: days, kind: deadline, start: asked, stop: answered, within: 1 month}
                  - {id: hours, kind: deadline, start: asked, stop: answered, within: 24 hours}
                """, """
                A,asked,1969-12-31T23:59:59.5Z
                A,answered,1970-01-31T00:00:00Z
                B,asked,0987-02-28
                B,answered,1969-12-31T23:59:59Z
                """)).isEqualTo("""
                A,days,met,1969-12-31T23:59:59Z,1970-01-31,1 2
                A,hours,late,1969-12-31T23:59:59Z,1970-01-01T23:59:59Z,1 2
                B,days,late,0987-02-28T00:00:00Z,0987-03-31,1 2
                B,hours,late,0987-02-28T00:00:00Z,0987-03-01T00:00:00Z,1 2
                """);
    }

    /** In 1988 the clocks in China went forward on 17 April and back on 11 September, at two in the morning. */
    @Test
    void daysCountDatesAndHoursCountHoursWhereTheClocksChange() throws IOException {
        assertThat(judged("""
                timezone: Asia/Shanghai
                rules:
                  - {id: day, kind: deadline, start: asked, stop: answered, within: 1 day}
                  - {id: hours, kind: deadline, start: asked, stop: answered, within: 24 hours}
                """, """
                spring,asked,1988-04-16T12:00:00+08:00
                spring,answered,1988-04-17T12:30:00+09:00
                autumn,asked,1988-09-10T12:00:00+09:00
                autumn,answered,1988-09-11T11:30:00+08:00
                midnight,asked,1988-09-10T12:00:00+09:00
                midnight,answered,1988-09-12T00:00:00+08:00
                """)).isEqualTo("""
                spring,day,met,1988-04-16T04:00:00Z,1988-04-17,1 2
                spring,hours,met,1988-04-16T04:00:00Z,1988-04-17T04:00:00Z,1 2
                autumn,day,met,1988-09-10T03:00:00Z,1988-09-11,1 2
                autumn,hours,late,1988-09-10T03:00:00Z,1988-09-11T03:00:00Z,1 2
                midnight,day,late,1988-09-10T03:00:00Z,1988-09-11,1 2
                midnight,hours,late,1988-09-10T03:00:00Z,1988-09-11T03:00:00Z,1 2
                """);
    }

    @Test
    void eventsOfOneTimeKeepTheOrderOfTheFile() throws IOException {
        var pack = "rules: [{id: prepared, kind: precedence, activity: asked, needs: told}]";
        assertThat(judged(pack, """
                A,told,2026-03-01T09:00:00+08:00
                A,asked,2026-03-01T01:00:00Z
                B,asked,2026-03-01T01:00:00Z
                B,told,2026-03-01T09:00:00+08:00
                C,asked,2026-03-01T01:00:01Z
                C,told,2026-03-01T01:00:00Z
                """)).isEqualTo("B,prepared,breach,2026-03-01T01:00:00Z,,1\n");
    }

    @Test
    void aTimeZoneThatNobodyKnowsRefusesThePack() throws IOException {
        assertThat(run("timezone: Asia/Pekin\n" + EVER, HEADER, "A,asked,2026-03-01\n"))
                .isEqualTo(Monitor.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("rules.yaml:1:11: unknown time zone \"Asia/Pekin\", expected one such as Asia/Shanghai");
    }

    @Test
    void aTimeBeyondAllCalendarsIsNamedAndNotGuessed() throws IOException {
        assertThat(run(EVER, HEADER, "A,asked,+999999999-12-31\n")).isEqualTo(Monitor.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2: column time: expected a time such as");
    }

    @Test
    void aThousandRulesAreReadAndJudged() throws IOException {
        var rules = IntStream.range(0, 1000)
                .mapToObj(number -> "  - {id: r%d, kind: at-most, activity: asked, times: 0%s}\n"
                        .formatted(number, number % 20 == 0 ? ", where: event.n != %d".formatted(number) : ""))
                .collect(Collectors.joining("", "rules:\n", ""));
        assertThat(judged(rules, "case,activity,time,n", "A,asked,2026-03-01,40\n")
                        .lines())
                .hasSize(999)
                .startsWith("A,r0,breach,2026-03-01T00:00:00Z,,1")
                .noneMatch(row -> row.contains(",r40,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "next-working-day"})
    void aCaseMayHaveManyEvents(String roll) throws IOException {
        judgesOneCaseOf(20_000, roll);
    }

    @Test
    void aLogMayHaveManyCases() throws IOException {
        judgesCases(20_000);
    }

    /** A question each second, and half a second later its answer by somebody else. */
    private void judgesOneCaseOf(int events, String roll) throws IOException {
        var begin = Instant.parse("2026-03-01T00:00:00Z");
        var rows = rows(
                events,
                event -> "A,%s,%s,%s\n"
                        .formatted(
                                event % 2 == 0 ? "asked" : "answered",
                                begin.plusMillis(event * 500L),
                                event % 2 == 0 ? "wang" : "li"));
        assertThat(judged("""
                rules:
                  - {id: once, kind: at-most, activity: asked, times: 1}
                  - {id: answer, kind: deadline, start: asked, stop: answered, within: 1 day, roll: %s}
                  - {id: reply, kind: response, activity: asked, then: answered, within: 2 days}
                  - {id: prepared, kind: precedence, activity: answered, needs: asked, within: 1 hour}
                  - {id: two, kind: different-actor, activities: [asked, answered]}
                  - {id: same, kind: same-actor, activities: [answered, asked]}
                  - {id: soon, kind: wait, start: asked, activity: answered, for: 1 day}
                  - {id: not-both, kind: exclusive, activities: [asked, answered]}
                """.formatted(roll), "case,activity,time,actor", rows).lines())
                .hasSize(events / 2 - 1 + events / 2 + events / 2 + events - 1 + events / 2 + 1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("once: breach %d\n".formatted(events / 2 - 1))
                .contains("answer: met %d\nreply: met %<d\nprepared: nothing\ntwo: nothing\n".formatted(events / 2))
                .contains("same: breach %d\nsoon: breach %d\nnot-both: breach 1\n".formatted(events - 1, events / 2));
    }

    private void judgesCases(int cases) throws IOException {
        assertThat(judged(EVER, rows(cases, number -> "C%d,asked,2026-03-01\n".formatted(number)))
                        .lines())
                .hasSize(cases)
                .endsWith("C%d,ever,breach,2026-03-01T00:00:00Z,,1".formatted(cases - 1));
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining());
    }

    private String judged(String rules, String rows) throws IOException {
        return judged(rules, HEADER, rows);
    }

    /** The rows of the answer, without their header. */
    private String judged(String rules, String header, String rows) throws IOException {
        assertThat(run(rules, header, rows)).as(err::toString).isEqualTo(Monitor.DONE);
        var answer = out.toString(StandardCharsets.UTF_8);
        return answer.substring(answer.indexOf('\n') + 1);
    }

    private int run(String rules, String header, String rows) throws IOException {
        out.reset();
        err.reset();
        var pack = Files.writeString(folder.resolve("rules.yaml"), rules);
        var log = Files.writeString(folder.resolve("log.csv"), header + "\n" + rows);
        return new Monitor(
                        MARCH,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of("--rules", pack.toString(), "--log", log.toString()));
    }
}
