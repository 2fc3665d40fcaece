package org.mingjing.casewatch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingjing.casewatch.CaseDesk.Told;
import org.mingjing.people.Officer;
import org.mingjing.web.ProblemSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The problem behind a finding, whether it came up again, and that it was put right. */
@Component
class FindingProblems implements ProblemSource {

    private static final String KIND = "finding";
    private static final String PREFIX = KIND + "/";

    private final CaseDesk desk;
    private final Findings findings;
    private final JdbcClient db;
    private final Clock clock;

    FindingProblems(CaseDesk desk, Findings findings, JdbcClient db, Clock clock) {
        this.desk = desk;
        this.findings = findings;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Problem> problem(Officer officer, String fact) {
        return id(fact).flatMap(id -> desk.find(officer, id))
                .filter(Told::mayBeOrdered)
                .map(FindingProblems::problem);
    }

    private static Problem problem(Told told) {
        var finding = told.finding();
        return new Problem(
                PREFIX + finding.id(),
                told.title(),
                told.because(),
                finding.severity(),
                finding.unitId(),
                finding.handlerName() == null ? null : finding.handler(),
                finding.visibility());
    }

    @Override
    public Optional<String> page(Officer officer, String fact) {
        return id(fact).flatMap(id -> desk.find(officer, id))
                .map(told -> "/findings/" + told.finding().id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Relapse> relapses(Collection<PutRight> facts) {
        var ours = facts.stream().filter(fact -> id(fact.fact()).isPresent()).toList();
        return db.sql("""
                        select distinct on (p.id) p.id, a.id as again, a.turns_at
                        from unnest(?::bigint[], ?::timestamptz[]) as p(id, closed_at)
                        join casewatch.findings f on f.id = p.id
                        join casewatch.findings a on a.kind = f.kind and a.rule = f.rule and a.unit_id = f.unit_id
                             and a.id <> f.id and a.turns_at > p.closed_at and a.turns_at <= ?
                             and a.state in ('RUNNING', 'LATE', 'BREACH')
                        order by p.id, a.turns_at, a.id""")
                .param(ours.stream().flatMap(fact -> id(fact.fact()).stream()).toArray(Long[]::new))
                .param(ours.stream().map(fact -> fact.closedAt().toString()).toArray(String[]::new))
                .param(Cases.utc(clock.instant()))
                .query((row, n) -> new Relapse(
                        PREFIX + row.getLong("id"),
                        PREFIX + row.getLong("again"),
                        row.getObject("turns_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** In the transaction that closes the order, so that the light and the order never disagree. */
    @EventListener
    @Transactional
    public void putRight(PutRight fact) {
        id(fact.fact()).ifPresent(id -> findings.putRight(id, fact.closedAt()));
    }

    private static Optional<Long> id(String fact) {
        return Optional.of(fact)
                .filter(text -> text.matches(PREFIX + "\\d{1,18}"))
                .map(text -> Long.valueOf(text.substring(PREFIX.length())));
    }
}
