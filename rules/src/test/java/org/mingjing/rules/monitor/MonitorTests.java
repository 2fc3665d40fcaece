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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorTests {

    private static final Instant MARCH = Instant.parse("2026-03-10T00:00:00Z");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeFiles() throws IOException {
        write("rules.yaml", """
                rules:
                  - {id: answer, kind: deadline, start: asked, stop: answered, within: 5 days, warn: 2 days}
                  - {id: sent, kind: deadline, start: asked, stop: sent, within: 24 hours}
                  - {id: never, kind: at-most, activity: shouted, times: 0}
                """);
        write("log.csv", """
                case,activity,time
                "B,1",asked,2026-03-06T12:00:00.5Z
                A,asked,2026-03-01
                A,answered,2026-03-02
                A,sent,2026-03-01T08:00:00Z
                """);
    }

    @Test
    void writesRowsToStandardOutputAndCountsToStandardError() {
        assertThat(run()).isEqualTo(Monitor.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        case,rule,state,at,due,events
                        "B,1",answer,yellow,2026-03-06T12:00:00Z,2026-03-11,1
                        "B,1",sent,red,2026-03-06T12:00:00Z,2026-03-07T12:00:00Z,1
                        A,answer,met,2026-03-01T00:00:00Z,2026-03-06,1 3
                        A,sent,met,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z,1 2
                        """);
        assertThat(errors()).isEqualTo("answer: met 1, yellow 1\nsent: met 1, red 1\nnever: nothing\n");
    }

    @Test
    void writesJsonAndTheNextChangesToFiles() throws IOException {
        var rows = folder.resolve("rows.json");
        var next = folder.resolve("next.csv");

        assertThat(run("--as-of=2026-03-06", "--format", "json", "--out", rows.toString(), "--next", next.toString()))
                .isEqualTo(Monitor.DONE);
        assertThat(out.size()).isZero();
        assertThat(rows).hasContent("""
                [
                {"case":"A","rule":"answer","state":"met","at":"2026-03-01T00:00:00Z","due":"2026-03-06","events":[1,3]},
                {"case":"A","rule":"sent","state":"met","at":"2026-03-01T00:00:00Z","due":"2026-03-02T00:00:00Z","events":[1,2]}
                ]
                """);
        assertThat(next).hasContent("case,next\n\"B,1\",\nA,\n");
    }

    @Test
    void writesALineOfJsonForEachRow() {
        assertThat(run("--as-of=2026-03-06", "--format", "jsonl")).isEqualTo(Monitor.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"case":"A","rule":"answer","state":"met","at":"2026-03-01T00:00:00Z","due":"2026-03-06","events":[1,3]}
                {"case":"A","rule":"sent","state":"met","at":"2026-03-01T00:00:00Z","due":"2026-03-02T00:00:00Z","events":[1,2]}
                """);
    }

    @Test
    void judgesTheObjectsOfATypeOfAnObjectCentricLog() throws IOException {
        write("log.json", """
                {"objects": [{"id": "p", "type": "petition"}, {"id": "q", "type": "petition"}],
                 "events": [{"id": "e", "type": "asked", "time": "2026-03-09T00:00:00Z",
                             "relationships": [{"objectId": "p"}, {"objectId": "q"}]},
                            {"id": "f", "type": "answered", "relationships": [{"objectId": "p"}]}]}
                """);

        assertThat(run("--log", "log.json")).isEqualTo(Monitor.WRONG_USAGE);
        assertThat(run("--log", "log.json", "--object-type", "letter")).isEqualTo(Monitor.REFUSED);
        assertThat(run("--log", "log.json", "--object-type", "petition")).isEqualTo(Monitor.REFUSED);
        assertThat(out.size()).isZero();
        assertThat(run("--log", "log.json", "--object-type", "petition", "--keep-going"))
                .isEqualTo(Monitor.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("p,answer,green", "q,answer,green");
        assertThat(errors())
                .contains("log.json is JSON: --object-type must say which objects are its cases")
                .contains("log.json: there is no object of type \"letter\"; the log has petition")
                .contains("line 4: event f: answered: expected a time", "found none");
    }

    @Test
    void refusesALogWithUnreadableRowsUnlessToldToKeepGoing() throws IOException {
        Files.writeString(folder.resolve("log.csv"), "case,activity,time\nA,asked,soon\nA,asked,2026-03-09\n");

        assertThat(run()).isEqualTo(Monitor.REFUSED);
        assertThat(out.size()).isZero();
        assertThat(errors()).contains("line 2: column time: expected a time", "1 rows cannot be read", "--keep-going");
        assertThat(run("--keep-going")).isEqualTo(Monitor.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("A,answer,green");
    }

    @Test
    void refusesABadPackABrokenLogAndAMissingFileWithASentence() throws IOException {
        write("bad.yaml", "rules: [{id: a, kind: at-most, activity: x}]");
        write("broken.csv", "who,what\n");

        assertThat(run("--rules", "bad.yaml")).isEqualTo(Monitor.REFUSED);
        assertThat(run("--log", "broken.csv")).isEqualTo(Monitor.REFUSED);
        assertThat(run("--log", "nowhere.csv")).isEqualTo(Monitor.REFUSED);
        assertThat(errors())
                .contains("bad.yaml:1:9: rule a: \"times\" is missing")
                .contains("broken.csv: line 1: there is no column \"case\", found who, what")
                .contains("there is no file", "nowhere.csv");
    }

    @Test
    void refusesAYearThatTheCalendarDoesNotHold() throws IOException {
        write(
                "cn.yaml",
                "calendar: cn\nrules: [{id: a, kind: deadline, start: asked, stop: x, within: 600 working days}]");

        assertThat(run("--rules", "cn.yaml")).isEqualTo(Monitor.REFUSED);
        assertThat(errors()).contains("calendar cn does not hold the year 2027");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(monitor("--help")).isEqualTo(Monitor.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Example:", "--keep-going");
        for (var wrong : List.of("--lgo", "--log", "--as-of", "--format")) {
            assertThat(monitor(wrong)).isEqualTo(Monitor.WRONG_USAGE);
        }
        assertThat(run("--as-of", "soon")).isEqualTo(Monitor.WRONG_USAGE);
        assertThat(run("--format", "xml")).isEqualTo(Monitor.WRONG_USAGE);
        assertThat(errors()).contains("unknown option --lgo", "--log needs a value", "--as-of is \"soon\"");
    }

    @Test
    void judgesALogWhoseCasesAreMixed() throws IOException {
        write("log.csv", """
                case,activity,time
                A,asked,2026-03-01
                B,asked,2026-03-02
                A,answered,2026-03-03
                """);

        assertThat(run()).isEqualTo(Monitor.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("A,answer,met,", "B,answer,red,");
    }

    @Test
    void leavesNoHalfAnswerBehind() throws IOException {
        write("log.csv", "case,activity,time\nA,asked,2026-03-01\nB,asked,soon\n");
        var rows = folder.resolve("rows.csv");
        Files.writeString(rows, "as it was");

        assertThat(run("--out", rows.toString())).isEqualTo(Monitor.REFUSED);
        assertThat(rows).hasContent("as it was");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("rules.yaml", "log.csv", "rows.csv");
    }

    @Test
    void writesToADeviceWithoutReplacingIt() {
        assertThat(run("--out", "/dev/null")).isEqualTo(Monitor.DONE);
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    private int run(String... options) {
        var arguments = new ArrayList<String>();
        for (var i = 0; i < options.length; i++) {
            var isFile = i > 0 && List.of("--log", "--rules").contains(options[i - 1]);
            arguments.add(isFile ? folder.resolve(options[i]).toString() : options[i]);
        }
        for (var missing : List.of("--log=log.csv", "--rules=rules.yaml")) {
            var option = missing.substring(0, missing.indexOf('='));
            if (!arguments.contains(option)) {
                arguments.addAll(List.of(
                        option,
                        folder.resolve(missing.substring(missing.indexOf('=') + 1))
                                .toString()));
            }
        }
        return monitor(arguments.toArray(String[]::new));
    }

    private int monitor(String... arguments) {
        return new Monitor(
                        Clock.fixed(MARCH, ZoneOffset.UTC),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
