package org.mingjing.casewatch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Event logs as other systems write them. */
final class LogFiles {

    private LogFiles() {}

    /** A CSV log of lines such as {@code A1,arrest-request-received,2026-03-10 09:00,zhao}. */
    static byte[] csv(String... lines) {
        return utf8("case,activity,time,actor\n" + String.join("\n", lines) + "\n");
    }

    /** An XES log of one trace, whose events are written as {@code activity@time}. */
    static byte[] xes(String caseId, String handler, String... events) {
        var log = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\">\n")
                .append(trace(caseId, handler, events));
        return utf8(log.append("</log>\n").toString());
    }

    private static String trace(String caseId, String handler, String... events) {
        var trace = new StringBuilder("<trace>\n")
                .append(text("concept:name", caseId))
                .append(text("handler", handler));
        Arrays.stream(events)
                .map(event -> event.split("@", 2))
                .forEach(event -> trace.append("<event>")
                        .append(text("concept:name", event[0]))
                        .append("<date key=\"time:timestamp\" value=\"%s\"/>".formatted(event[1]))
                        .append(text("measure", "detention"))
                        .append("</event>\n"));
        return trace.append("</trace>\n").toString();
    }

    /** An OCEL log: an object of a type with its events, written as {@code activity@time}, the first also of a person. */
    static byte[] objects(String type, String id, String... events) {
        var written = new StringBuilder();
        for (var number = 0; number < events.length; number++) {
            var event = events[number].split("@", 2);
            var person = number == 0 ? ", {\"objectId\": \"%s of it\"}".formatted(id) : "";
            written.append(number == 0 ? "" : ",\n").append("""
                    {"id": "%s-%d", "type": "%s", "time": "%s",
                     "relationships": [{"objectId": "%s"}%s]}""".formatted(id, number, event[0], event[1], id, person));
        }
        return utf8("""
                {"events": [%s],
                 "objects": [{"id": "%s", "type": "%s"}, {"id": "%s of it", "type": "person"}]}
                """.formatted(written, id, type, id));
    }

    private static String text(String key, String value) {
        return "<string key=\"%s\" value=\"%s\"/>\n".formatted(key, value);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
