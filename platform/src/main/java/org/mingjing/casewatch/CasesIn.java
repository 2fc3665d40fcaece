package org.mingjing.casewatch;

import java.io.IOException;
import org.mingjing.rules.log.Columns;
import org.mingjing.rules.log.EventLogs;
import org.mingjing.rules.log.LogSink;
import org.mingjing.rules.log.ObjectLog;

/** Where the cases of a log are: in its traces, in its columns, or among its objects. */
sealed interface CasesIn {

    /** An XES log says itself where its cases are. */
    CasesIn TRACES = new InColumns(Columns.STANDARD);

    /** In these columns of a CSV log. */
    record InColumns(Columns columns) implements CasesIn {
        @Override
        public void read(ObjectLog.Opening log, LogSink sink) throws IOException {
            try (var in = log.open()) {
                EventLogs.read(in, columns, sink);
            }
        }

        @Override
        public int passages() {
            return 1;
        }
    }

    /** Each object of this type is a case. */
    record ObjectsOf(String type) implements CasesIn {
        @Override
        public void read(ObjectLog.Opening log, LogSink sink) throws IOException {
            new ObjectLog(log).tell(type, sink);
        }

        @Override
        public int passages() {
            return ObjectLog.PASSAGES;
        }
    }

    void read(ObjectLog.Opening log, LogSink sink) throws IOException;

    /** How often the log is read from its beginning to its end. */
    int passages();
}
