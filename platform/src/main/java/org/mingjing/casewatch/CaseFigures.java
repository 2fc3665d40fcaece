package org.mingjing.casewatch;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.mingjing.packs.Pack;
import org.mingjing.people.Officer;
import org.mingjing.web.MonthlyFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The month in cases: how many are open, how many limits ran out, how many steps were not as they have to be. */
@Component
class CaseFigures implements MonthlyFigure.Source {

    private static final String SECTION = "cases";

    private final JdbcClient db;
    private final Pack pack;
    private final Clock clock;

    CaseFigures(JdbcClient db, Pack pack, Clock clock) {
        this.db = db;
        this.pack = pack;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MonthlyFigure> figures(Officer officer, List<Long> unitIds, YearMonth month, Instant cutOff) {
        var units = unitIds.stream().filter(officer::sees).toArray(Long[]::new);
        var end = month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        var until = Cases.utc(end.isBefore(cutOff) ? end : cutOff);
        var from = CaseBook.start(month, clock.getZone());
        return db.sql("""
                        with span as (select ?::timestamptz as from_at, ?::timestamptz as until_at)
                        select (select count(*) from casewatch.cases c, span
                                where c.unit_id = any(?) and c.first_at < until_at
                                  and (c.closed_at is null or c.closed_at >= until_at)) as open_cases,
                               (select count(*) from casewatch.cases c, span
                                where c.unit_id = any(?) and c.closed_at >= from_at and c.closed_at < until_at) as closed_cases,
                               count(*) filter (where f.is_clock) as limits_passed,
                               count(*) filter (where not f.is_clock) as steps_broken
                        from casewatch.findings f, span
                        where f.unit_id = any(?) and f.owner = 'OFFICE' and f.state in ('RUNNING', 'LATE', 'BREACH')
                          and f.turns_at >= from_at and f.turns_at < until_at""")
                .params(from, until, units, units, units)
                .query((row, n) -> List.of(
                        figure("open-cases", row.getLong("open_cases"), "/cases?open=true"),
                        figure("closed-cases", row.getLong("closed_cases"), "/cases?open=false"),
                        figure("limits-passed", row.getLong("limits_passed"), found(month, Themes.LIMITS)),
                        figure("steps-broken", row.getLong("steps_broken"), found(month, Themes.PROCESS))))
                .single();
    }

    private static String found(YearMonth month, String theme) {
        return "/findings?show=ALL&month=%s&theme=%s".formatted(month, theme);
    }

    private MonthlyFigure figure(String indicator, long count, String evidence) {
        return new MonthlyFigure(
                SECTION,
                "casewatch.figure." + indicator,
                count,
                count,
                "casewatch.formula." + indicator,
                pack.version(),
                evidence);
    }
}
