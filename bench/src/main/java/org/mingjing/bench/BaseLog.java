package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.log.EventLogs;
import org.mingjing.rules.plan.EventColumns;

/** The log of one office, from which larger ones are made. */
record BaseLog(String name, boolean isMadeUp, List<String> activities, EventColumns log) {

    static BaseLog of(@Nullable Path file) throws IOException {
        if (file == null) {
            return MadeUp.log().asBase("a made-up log", true);
        }
        var columns = new Columns();
        try (var in = Files.newInputStream(file)) {
            EventLogs.read(in, org.mingjing.rules.log.Columns.STANDARD, columns);
        }
        return columns.asBase(file.getFileName().toString(), false);
    }

    Sample copied(int copies) {
        return Sample.of(activities, log, copies);
    }

    Sample copiedByCase(int copies) {
        return Sample.byCase(activities, log, copies);
    }
}
