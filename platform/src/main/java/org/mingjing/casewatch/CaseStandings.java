package org.mingjing.casewatch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.web.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How units stand in their cases: limits in one column, everything else that is asked of a case in the other. Only open
 * cases count, and only what the office itself has to keep.
 */
@Component
class CaseStandings implements Standing.Source {

    private final JdbcClient db;
    private final CaseKinds kinds;
    private final Clock clock;

    CaseStandings(JdbcClient db, CaseKinds kinds, Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> standings(Officer officer) {
        if (!officer.may(Right.READ_BOARD)) {
            return List.of();
        }
        return db.sql("""
                        with now as (select ?::timestamptz as at)
                        select f.unit_id, f.is_clock,
                               count(*) filter (where f.turns_at <= now.at) as red,
                               count(*) filter (where f.turns_at > now.at and f.yellow_from <= now.at) as yellow,
                               count(*) filter (where f.turns_at > now.at and (f.yellow_from is null or f.yellow_from > now.at))
                                 as green,
                               min(f.turns_at) filter (where f.turns_at <= now.at) as red_since,
                               min(f.yellow_from) filter (where f.turns_at > now.at and f.yellow_from <= now.at) as yellow_since,
                               (array_agg(f.kind || '/' || f.rule order by f.turns_at)
                                 filter (where f.turns_at <= now.at))[1] as red_rule,
                               (array_agg(f.kind || '/' || f.rule order by f.turns_at)
                                 filter (where f.turns_at > now.at and f.yellow_from <= now.at))[1] as yellow_rule
                        from casewatch.findings f, now
                        where f.unit_id = any(?) and f.case_closed_at is null and f.owner = 'OFFICE'
                          and f.state in ('RUNNING', 'LATE', 'BREACH')
                        group by f.unit_id, f.is_clock""")
                .params(Cases.utc(clock.instant()), officer.reachIds())
                .query((row, n) -> {
                    var clock = row.getBoolean("is_clock");
                    var red = row.getInt("red");
                    var yellow = row.getInt("yellow");
                    var since = row.getObject(red > 0 ? "red_since" : "yellow_since", OffsetDateTime.class);
                    var rule = row.getString(red > 0 ? "red_rule" : "yellow_rule");
                    var worst = red > 0 ? "red" : "yellow";
                    return new Standing(
                            row.getLong("unit_id"),
                            clock ? Themes.LIMITS : Themes.PROCESS,
                            red,
                            yellow,
                            row.getInt("green"),
                            since == null ? null : LocalDate.ofInstant(since.toInstant(), this.clock.getZone()),
                            rule == null ? null : because(worst, red > 0 ? red : yellow, rule),
                            rule == null ? null : new Sentence("casewatch.standing.remedy." + worst),
                            "/findings?show=%s&theme=%s&unit=%d"
                                    .formatted(
                                            show(red, yellow),
                                            clock ? Themes.LIMITS : Themes.PROCESS,
                                            row.getLong("unit_id")));
                })
                .list();
    }

    private static String show(int red, int yellow) {
        if (red > 0) {
            return "RED";
        }
        return yellow > 0 ? "YELLOW" : "ALL";
    }

    private Sentence because(String worst, int count, String kindAndRule) {
        var parts = kindAndRule.split("/", 2);
        var title = kinds.rulesOf(parts[0])
                .find(parts[1])
                .map(rule -> Because.texts(rule.head().title(), parts[1]))
                .orElseThrow();
        return new Sentence("casewatch.standing." + worst, count, title);
    }
}
