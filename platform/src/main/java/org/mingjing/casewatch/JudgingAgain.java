package org.mingjing.casewatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mingjing.rules.CaseHistory;
import org.mingjing.web.FactsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges cases again at the start and at night, behind the pages: all that another version of their rules judged, so that
 * one rule never says two things; those that could not be judged, because the calendar may hold their year now; and those
 * with an event that was entered ahead of its day.
 */
@Component
class JudgingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(JudgingAgain.class);
    private static final int CASES_AT_A_TIME = 200;

    private final CaseKinds kinds;
    private final Findings findings;
    private final JdbcClient db;
    private final OneAtATime worker;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JudgingAgain(
            CaseKinds kinds,
            Findings findings,
            JdbcClient db,
            OneAtATime worker,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds;
        this.findings = findings;
        this.db = db;
        this.worker = worker;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.execute(this::judge);
    }

    @ApplicationModuleListener
    void on(DayHasPassed passed) {
        worker.execute(this::judge);
    }

    /** How many cases were judged again. */
    int judge() {
        var judged = kinds.all().stream().mapToInt(kind -> judge(kind.id())).sum();
        if (judged > 0) {
            LOG.info("judged {} cases again", judged);
            transaction.executeWithoutResult(status -> events.publishEvent(new FactsChanged("finding")));
        }
        return judged;
    }

    private int judge(String kind) {
        var judged = 0;
        var last = 0L;
        List<Held> batch;
        do {
            batch = next(kind, last);
            for (var one : batch) {
                transaction.executeWithoutResult(status -> judge(kind, one));
                last = one.id();
            }
            judged += batch.size();
        } while (!batch.isEmpty());
        return judged;
    }

    private record Held(long id, long unitId, CaseHistory history) {}

    private List<Held> next(String kind, long last) {
        return db.sql("""
                        select id, unit_id, number, attributes, events from casewatch.cases c
                        where kind = ? and id > ?
                          and (judged_by <> ? or judged_at < last_at and judged_at < ? or exists (
                            select 1 from casewatch.findings f where f.case_id = c.id and f.state = 'NOT_JUDGED'))
                        order by id limit ?""")
                .params(kind, last, kinds.rulesOf(kind).version(), Cases.utc(startOfToday()), CASES_AT_A_TIME)
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        new CaseHistory(
                                row.getString("number"),
                                EventJson.readAttributes(row.getString("attributes")),
                                EventJson.read(row.getString("events")))))
                .list();
    }

    /** Once a day is enough: what was judged today with an event of a later day waits until that day. */
    private Instant startOfToday() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    private void judge(String kind, Held one) {
        var rules = kinds.rulesOf(kind);
        var now = clock.instant();
        var history = one.history();
        findings.replace(kind, JudgedCase.of(one.id(), one.unitId(), Cases.handler(history), history, rules, now), now);
        db.sql("update casewatch.cases set judged_by = ?, judged_at = ?, closed_at = ?::timestamptz where id = ?")
                .params(rules.version(), Cases.utc(now))
                .param(rules.closing(history).map(String::valueOf).orElse(null))
                .param(one.id())
                .update();
    }
}
