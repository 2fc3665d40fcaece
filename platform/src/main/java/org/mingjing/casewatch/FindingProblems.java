package org.mingjing.casewatch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingjing.casewatch.CaseDesk.Told;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.web.ProblemSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The problem behind a finding; and whether the same rule found the same in the same unit again. */
@Component
class FindingProblems implements ProblemSource {

    private static final String KIND = "finding";

    private final CaseDesk desk;
    private final JdbcClient db;
    private final Clock clock;

    FindingProblems(CaseDesk desk, JdbcClient db, Clock clock) {
        this.desk = desk;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Problem> problem(Officer officer, String fact) {
        if (!officer.may(Right.READ_CASES) || !fact.matches("finding/\\d{1,18}")) {
            return Optional.empty();
        }
        return desk.find(officer, Long.parseLong(fact.substring(KIND.length() + 1)))
                .map(told -> problem(fact, told));
    }

    private static Problem problem(String fact, Told told) {
        var finding = told.finding();
        return new Problem(
                fact,
                told.title(),
                told.because(),
                finding.severity(),
                finding.unitId(),
                finding.handler(),
                "/findings/" + finding.id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Relapse> relapses(Collection<PutRight> facts) {
        var mine = facts.stream()
                .filter(fact -> fact.fact().startsWith(KIND + "/"))
                .toList();
        return db.sql("""
                        select distinct on (w.id) w.id as fact, again.id as again, again.turns_at
                        from unnest(?::bigint[], ?::timestamptz[]) as w(id, closed_at)
                        join casewatch.findings f on f.id = w.id
                        join casewatch.findings again on again.rule = f.rule and again.unit_id = f.unit_id
                          and again.id <> f.id and again.turns_at > w.closed_at and again.turns_at <= ?
                          and again.state in ('RUNNING', 'LATE', 'BREACH')
                        order by w.id, again.turns_at""")
                .param(mine.stream()
                        .map(fact -> Long.valueOf(fact.fact().substring(KIND.length() + 1)))
                        .toArray(Long[]::new))
                .param(mine.stream().map(fact -> fact.closedAt().toString()).toArray(String[]::new))
                .param(Cases.utc(clock.instant()))
                .query((row, n) -> new Relapse(
                        KIND + "/" + row.getLong("fact"),
                        KIND + "/" + row.getLong("again"),
                        row.getObject("turns_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
