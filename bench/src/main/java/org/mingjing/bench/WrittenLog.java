package org.mingjing.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A sample as a file, for those who read logs. */
final class WrittenLog {

    private static final int ROOM = 1 << 20;

    private final Sample sample;
    private final int casesAnOffice;

    WrittenLog(Sample sample) {
        this.sample = sample;
        this.casesAnOffice = sample.log().cases() / sample.copies();
    }

    /** Lines in the order of the sample; the size of a line is that of a real log. */
    void csv(Path file) throws IOException {
        try (var out = writer(file)) {
            out.write("case,activity,time,actor\n");
            for (var event = 0; event < sample.log().events(); event++) {
                out.write(caseId(sample.log().caseNumber()[event]));
                out.write(',');
                out.write(sample.activityOf(event));
                out.write(',');
                out.write(at(event));
                out.write(',');
                out.write(actor(event));
                out.write('\n');
            }
        }
    }

    /** @throws IllegalStateException if the sample is not case after case */
    void xes(Path file) throws IOException {
        try (var out = writer(file)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\">\n");
            var ofCase = -1;
            for (var event = 0; event < sample.log().events(); event++) {
                if (sample.log().caseNumber()[event] < ofCase) {
                    throw new IllegalStateException("event %d: its case was left before".formatted(event));
                }
                if (sample.log().caseNumber()[event] > ofCase) {
                    out.write(ofCase < 0 ? "" : "</trace>\n");
                    ofCase = sample.log().caseNumber()[event];
                    out.write("<trace>\n" + string("concept:name", caseId(ofCase)));
                }
                writeEvent(event, out);
            }
            out.write("</trace>\n</log>\n");
        }
    }

    private void writeEvent(int event, Writer out) throws IOException {
        out.write("<event>\n");
        if (sample.log().actor()[event] >= 0) {
            out.write(string("org:resource", actor(event)));
        }
        out.write(string("concept:name", sample.activityOf(event)));
        out.write(string("lifecycle:transition", "COMPLETE"));
        out.write("<date key=\"time:timestamp\" value=\"" + at(event) + "\"/>\n</event>\n");
    }

    private static String string(String key, String value) {
        return "<string key=\"" + key + "\" value=\""
                + value.replace("&", "&amp;").replace("<", "&lt;") + "\"/>\n";
    }

    private static Writer writer(Path file) throws IOException {
        return new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), ROOM);
    }

    private String caseId(int ofCase) {
        return "K" + ofCase / casesAnOffice + "-" + (100_000 + ofCase % casesAnOffice);
    }

    /** The number of a case by its name in the file. */
    int caseNumber(String id) {
        var dash = id.indexOf('-');
        var office = Integer.parseInt(id.substring(1, dash));
        return office * casesAnOffice + Integer.parseInt(id.substring(dash + 1)) - 100_000;
    }

    private String at(int event) {
        return Instant.ofEpochSecond(0, sample.log().time()[event]).toString();
    }

    private String actor(int event) {
        var actor = sample.log().actor()[event];
        return actor < 0 ? "" : "person-" + actor;
    }
}
