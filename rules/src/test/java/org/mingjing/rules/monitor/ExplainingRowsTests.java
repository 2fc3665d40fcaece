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

/** {@code monitor --explain}: why each row is there, in further columns or members. */
class ExplainingRowsTests {

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
    void explainsEachRowOnlyIfAsked() throws IOException {
        write("activities.yaml", """
                activities:
                  asked: {en: Question asked, zh: 提问}
                  answered: {en: Question answered, zh: 答复}
                """);

        assertThat(run("--explain")).isEqualTo(Monitor.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().limit(2))
                .containsExactly(
                        "case,rule,state,at,due,events,because_en,because_zh,article_en,article_zh,since,remedy_en,remedy_zh,next",
                        "\"B,1\",answer,yellow,2026-03-06T12:00:00Z,2026-03-11,1,"
                                + "\"“Question asked” on 6 March 2026 began this clock; “Question answered” has to come by "
                                + "11 March 2026: 1 day left, yellow since 9 March 2026.\","
                                + "自2026年3月6日“提问”起算，2026年3月11日届满，还剩1日，2026年3月9日起为黄灯，尚待“答复”。,,,"
                                + "2026-03-09T00:00:00Z,It stays in time with “Question answered” by 11 March 2026.,"
                                + "应当在2026年3月11日前（含当日）“答复”。,2026-03-12T00:00:00Z");
        out.reset();

        assertThat(run("--explain", "--format", "jsonl")).isEqualTo(Monitor.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(3))
                .containsExactly("{\"case\":\"A\",\"rule\":\"sent\",\"state\":\"met\",\"at\":\"2026-03-01T00:00:00Z\","
                        + "\"due\":\"2026-03-02T00:00:00Z\",\"events\":[1,2],"
                        + "\"because\":{\"en\":\"“Question asked” on 1 March 2026, 00:00 began this clock, due on 2 March 2026, "
                        + "00:00; “sent” on 1 March 2026, 08:00 was in time.\","
                        + "\"zh\":\"自2026年3月1日00:00“提问”起算，2026年3月2日00:00届满；2026年3月1日08:00“sent”，未逾期。\"},"
                        + "\"article\":null,\"grounds\":[{\"activity\":\"asked\",\"at\":\"2026-03-01T00:00:00Z\",\"actor\":null},"
                        + "{\"activity\":\"sent\",\"at\":\"2026-03-01T08:00:00Z\",\"actor\":null}],"
                        + "\"since\":null,\"remedy\":null,\"next\":null}");
    }

    @Test
    void refusesNamesThatLackALanguageOrAreMisspelt() throws IOException {
        write("activities.yaml", """
                activities:
                  asked: {en: Question asked, cn: 提问}
                """);

        assertThat(run("--explain")).isEqualTo(Monitor.REFUSED);
        assertThat(errors()).contains("activities.yaml:2:", "unknown key \"cn\"");
    }

    private int run(String... options) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--log", folder.resolve("log.csv").toString()));
        arguments.addAll(List.of("--rules", folder.resolve("rules.yaml").toString()));
        arguments.addAll(List.of(options));
        return new Monitor(
                        Clock.fixed(MARCH, ZoneOffset.UTC),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
