package org.mingjing.casewatch;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.web.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the cases of each unit stand: by the limits of the office, and by everything else that the rules ask of it. What
 * others have to keep is not counted.
 */
@Component
class FindingStandings implements Standing.Source {

    private final JdbcClient db;
    private final FindingBook found;
    private final Because because;
    private final Clock clock;

    FindingStandings(JdbcClient db, FindingBook found, Because because, Clock clock) {
        this.db = db;
        this.found = found;
        this.because = because;
        this.clock = clock;
    }

    /** Which case hurts most is for who may read cases. */
    private Map<Cell, CaseFinding> worst(Officer officer, Instant now) {
        return officer.may(Right.READ_CASES)
                ? found.worst(officer, now).stream()
                        .collect(toMap(finding -> new Cell(finding.unitId(), finding.isClock()), finding -> finding))
                : Map.of();
    }

    private record Cell(long unitId, boolean isClock) {}

    private record Count(
            Cell cell,
            int red,
            int yellow,
            int green,
            @Nullable Instant redSince,
            @Nullable Instant yellowSince) {

        Count withOpenCases(int cases) {
            return new Count(cell, red, yellow, green + Math.max(0, cases - red), redSince, yellowSince);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> standings(Officer officer) {
        if (officer.reach().isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var worst = worst(officer, now);
        return counts(officer, now).stream()
                .map(count -> standing(count, worst.get(count.cell()), now))
                .toList();
    }

    // One statement: what is found, and how many cases are open, of which those without a finding are as they should
    // be.
    private List<Count> counts(Officer officer, Instant now) {
        var at = Cases.utc(now);
        var open = new HashMap<Long, Integer>();
        var counts = new ArrayList<Count>();
        db.sql("""
                        select f.unit_id, f.is_clock,
                               count(*) filter (where f.state in ('RUNNING', 'LATE', 'BREACH') and f.turns_at <= ?) as red,
                               count(*) filter (where f.state = 'RUNNING' and f.turns_at > ? and f.yellow_from <= ?) as yellow,
                               count(*) filter (where f.state = 'OPEN' or f.state = 'RUNNING' and f.turns_at > ?
                                                      and (f.yellow_from is null or f.yellow_from > ?)) as green,
                               min(f.turns_at) filter (where f.state in ('RUNNING', 'LATE', 'BREACH') and f.turns_at <= ?) as red_since,
                               min(f.yellow_from) filter (where f.state = 'RUNNING' and f.turns_at > ? and f.yellow_from <= ?)
                                 as yellow_since
                        from casewatch.findings f
                        where f.owner = 'OFFICE' and f.unit_id = any(?) and f.stands_until > ?
                          and f.state in ('RUNNING', 'OPEN', 'LATE', 'BREACH')
                        group by f.unit_id, f.is_clock
                        union all
                        select c.unit_id, null, 0, 0, count(*), null, null
                        from casewatch.cases c where c.closed_at is null and c.judged_by <> ? and c.unit_id = any(?)
                        group by c.unit_id""")
                .params(at, at, at, at, at, at, at, at)
                .params(officer.reachIds(), at, CaseRules.NO_RULES, officer.reachIds())
                .query((row, n) -> row.getObject("is_clock") == null
                        ? open.put(row.getLong("unit_id"), row.getInt("green"))
                        : counts.add(count(row)))
                .list();
        return withOpenCases(counts, open);
    }

    private static List<Count> withOpenCases(List<Count> counts, Map<Long, Integer> open) {
        var all = new ArrayList<Count>();
        for (var count : counts) {
            var cases = count.cell().isClock() ? null : open.remove(count.cell().unitId());
            all.add(cases == null ? count : count.withOpenCases(cases));
        }
        open.forEach((unit, cases) -> all.add(new Count(new Cell(unit, false), 0, 0, cases, null, null)));
        return all;
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                new Cell(row.getLong("unit_id"), row.getBoolean("is_clock")),
                row.getInt("red"),
                row.getInt("yellow"),
                row.getInt("green"),
                CaseBook.instant(row, "red_since"),
                CaseBook.instant(row, "yellow_since"));
    }

    private Standing standing(Count count, @Nullable CaseFinding worst, Instant now) {
        var theme = count.cell().isClock() ? Themes.LIMITS : Themes.PROCESS;
        var reasons = worst == null ? null : because.of(worst, now);
        var since = count.redSince() == null ? count.yellowSince() : count.redSince();
        return new Standing(
                count.cell().unitId(),
                theme,
                count.red(),
                count.yellow(),
                count.green(),
                since == null ? null : LocalDate.ofInstant(since, clock.getZone()),
                worst == null || reasons == null ? null : sentence(worst, reasons),
                reasons == null ? null : reasons.remedy(),
                "/findings?show=%s&theme=%s&unit=%d"
                        .formatted(
                                count.red() == 0 && count.yellow() > 0 ? "YELLOW" : "RED",
                                theme,
                                count.cell().unitId()));
    }

    private Sentence sentence(CaseFinding finding, Because.Reasons reasons) {
        return new Sentence("casewatch.because.in-case", finding.number(), because.title(finding), reasons.because());
    }
}
