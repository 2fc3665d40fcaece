package org.mingjing.casewatch;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Event;
import org.mingjing.rules.log.Fault;
import org.mingjing.rules.log.LogSink;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Brings the events of a log together case by case, whatever their order in the file, with little memory: they pass
 * through a table that lives as long as the transaction.
 */
final class Spool implements LogSink, AutoCloseable {

    private static final int CHUNK = 1 << 16;
    private static final int ROWS_FETCHED = 4000;

    private final JdbcClient db;
    private final CopyIn copy;
    private final StringBuilder chunk = new StringBuilder(CHUNK * 2);
    private final ImportTally remarks;
    private long sequence;

    private Spool(JdbcClient db, CopyIn copy, ImportTally remarks) {
        this.db = db;
        this.copy = copy;
        this.remarks = remarks;
    }

    /**
     * Opens the table in the transaction of this thread.
     *
     * @param remarks is told of each event too, and of what cannot be read
     */
    static Spool open(DataSource dataSource, JdbcClient db, ImportTally remarks) {
        db.sql("drop table if exists pg_temp.spool").update();
        db.sql("""
                        create temporary table spool
                          (number text collate "C" not null, seq bigint not null, what text not null) on commit drop""").update();
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy pg_temp.spool from stdin");
            return new Spool(db, copy, remarks);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    @Override
    public void caseAttributes(String caseId, Map<String, Object> attributes) {
        add(caseId, "c" + EventJson.writeAttributes(attributes));
    }

    @Override
    public void event(long line, String caseId, Event event) {
        remarks.event(line, caseId, event);
        add(caseId, "e" + EventJson.write(event));
    }

    @Override
    public void unreadable(long line, Fault fault) {
        remarks.unreadable(line, fault);
    }

    private void add(String number, String what) {
        escaped(number);
        chunk.append('\t').append(sequence++).append('\t');
        escaped(what);
        chunk.append('\n');
        if (chunk.length() >= CHUNK) {
            send();
        }
    }

    // The text format of COPY; PostgreSQL holds no zero character.
    private void escaped(String text) {
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> chunk.append("\\\\");
                case '\t' -> chunk.append("\\t");
                case '\n' -> chunk.append("\\n");
                case '\r' -> chunk.append("\\r");
                case '\0' -> chunk.append('\uFFFD');
                default -> chunk.append(text.charAt(i));
            }
        }
    }

    private void send() {
        var bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        chunk.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Gives all cases in batches, once the log is read. A batch ends with the case that reaches so many events. */
    void cases(int batchEvents, Consumer<List<CaseHistory>> taker) {
        finish();
        var batch = new ArrayList<CaseHistory>();
        var gathered = new Gathered();
        try (var rows = db
                .sql("select number, what from pg_temp.spool order by number, seq")
                .withFetchSize(ROWS_FETCHED)
                .query((row, number) -> new Row(row.getString("number"), row.getString("what")))
                .stream()) {
            rows.forEach(row -> {
                if (!row.number().equals(gathered.number)) {
                    gathered.into(batch);
                    if (gathered.given >= batchEvents) {
                        taker.accept(List.copyOf(batch));
                        batch.clear();
                        gathered.given = 0;
                    }
                    gathered.number = row.number();
                }
                gathered.add(row.what());
            });
        }
        gathered.into(batch);
        if (!batch.isEmpty()) {
            taker.accept(batch);
        }
    }

    private void finish() {
        if (!chunk.isEmpty()) {
            send();
        }
        try {
            copy.endCopy();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        if (copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private record Row(String number, String what) {}

    /** The case whose rows are being read. */
    private final class Gathered {

        private String number = "";
        private int given;
        private final List<String> events = new ArrayList<>();
        private final Map<String, Object> attributes = new HashMap<>();

        void add(String what) {
            if (what.charAt(0) == 'e') {
                events.add(what.substring(1));
            } else {
                attributes.putAll(EventJson.readAttributes(what.substring(1)));
            }
        }

        void into(List<CaseHistory> batch) {
            if (events.isEmpty() && !number.isEmpty()) {
                remarks.withoutEvents(number);
            } else if (!events.isEmpty()) {
                given += events.size();
                batch.add(CaseHistory.of(
                        number,
                        attributes,
                        events.stream().map(EventJson::readOne).toList()));
            }
            events.clear();
            attributes.clear();
        }
    }
}
