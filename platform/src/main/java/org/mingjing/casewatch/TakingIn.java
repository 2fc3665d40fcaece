package org.mingjing.casewatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.mingjing.rules.log.LogSink;
import org.mingjing.trail.Trail;
import org.mingjing.web.FactsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a log in, whole or not at all: one transaction, however large it is. */
@Component
class TakingIn {

    private static final int EVENTS_AT_A_TIME = 4000;
    private static final int MANY_CASES = 1000;

    private final Intake intake;
    private final Imports imports;
    private final DataSource dataSource;
    private final JdbcClient db;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TakingIn(
            Intake intake,
            Imports imports,
            DataSource dataSource,
            JdbcClient db,
            Trail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.imports = imports;
        this.dataSource = dataSource;
        this.db = db;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
    }

    /** Something that tells a sink all that a log holds. */
    @FunctionalInterface
    interface Source {
        void tell(LogSink sink) throws IOException;
    }

    /** All or nothing: the log's cases, its outcome and the line in the trail. */
    void take(LogImport log, Source source, ImportTally tally) {
        transaction.executeWithoutResult(status -> {
            try (var spool = Spool.open(dataSource, db, tally)) {
                source.tell(spool);
                spool.cases(EVENTS_AT_A_TIME, batch -> intake.take(log.kind(), log.unitId(), batch, tally));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            imports.end(log.id(), tally);
            var counts = tally.counts();
            if (counts.added() + counts.grown() >= MANY_CASES) {
                db.sql("analyze casewatch.cases, casewatch.findings").update();
            }
            trail.write(
                    log.by(),
                    "log-imported",
                    "import/" + log.id(),
                    log.fileName(),
                    counts.added(),
                    counts.grown(),
                    counts.same(),
                    counts.left());
            events.publishEvent(new FactsChanged("finding"));
        });
    }
}
