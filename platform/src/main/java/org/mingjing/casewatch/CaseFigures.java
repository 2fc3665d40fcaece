package org.mingjing.casewatch;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.mingjing.packs.Pack;
import org.mingjing.people.Officer;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Owner;
import org.mingjing.rules.State;
import org.mingjing.web.MonthlyFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the month's circular says of cases. The cases that were open at the cut-off are judged again as of that instant,
 * so that a past month can be counted at any later day.
 */
@Component
class CaseFigures implements MonthlyFigure.Source {

    private static final String SECTION = "cases";
    private static final int ROWS_FETCHED = 500;

    private final JdbcClient db;
    private final CaseKinds kinds;
    private final Pack pack;

    CaseFigures(JdbcClient db, CaseKinds kinds, Pack pack) {
        this.db = db;
        this.kinds = kinds;
        this.pack = pack;
    }

    /** How many cases were open, and how many limits of the office were near, past, and past in custody. */
    private record Count(long open, long yellow, long red, long redInCustody) {

        static final Count NOTHING = new Count(0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(
                    open + other.open, yellow + other.yellow, red + other.red, redInCustody + other.redInCustody);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<MonthlyFigure> figures(Officer officer, List<Long> unitIds, YearMonth month, Instant cutOff) {
        var units = unitIds.stream().filter(officer::sees).toArray(Long[]::new);
        Count count;
        try (var open = openAt(units, cutOff)) {
            count = open.reduce(Count.NOTHING, Count::plus);
        }
        var limits = "/findings?show=%s&theme=" + Themes.LIMITS + unit(unitIds);
        return List.of(
                figure("open-cases", count.open(), count.open(), "/cases?open=true" + unit(unitIds)),
                figure("clocks-yellow", count.yellow(), count.open(), limits.formatted("YELLOW")),
                figure("clocks-red", count.red(), count.open(), limits.formatted("RED")),
                figure("clocks-red-custody", count.redInCustody(), count.red(), limits.formatted("RED")));
    }

    private static String unit(List<Long> unitIds) {
        return unitIds.size() == 1 ? "&unit=" + unitIds.getFirst() : "";
    }

    private MonthlyFigure figure(String name, long numerator, long denominator, String evidence) {
        return new MonthlyFigure(
                SECTION,
                "casewatch.figure." + name,
                numerator,
                denominator,
                "casewatch.formula." + name,
                "%s %s".formatted(pack.id(), pack.version()),
                evidence);
    }

    private Stream<Count> openAt(Long[] units, Instant cutOff) {
        var at = Cases.utc(cutOff);
        return db
                .sql("""
                        select kind, number, attributes, events from casewatch.cases
                        where unit_id = any(?) and first_at <= ? and (closed_at is null or closed_at > ?)""")
                .withFetchSize(ROWS_FETCHED)
                .params(units, at, at)
                .query((row, n) -> count(
                        kinds.rulesOf(row.getString("kind")),
                        new CaseHistory(
                                row.getString("number"),
                                EventJson.readAttributes(row.getString("attributes")),
                                EventJson.read(row.getString("events"))),
                        cutOff))
                .stream();
    }

    private static Count count(CaseRules rules, CaseHistory history, Instant cutOff) {
        var ofOffice = rules.clocks(history, cutOff).stream()
                .filter(clock -> rules.find(clock.rule())
                        .filter(rule ->
                                rule.head().owner() == null || rule.head().owner() == Owner.OFFICE)
                        .isPresent())
                .toList();
        var red = ofOffice.stream().filter(clock -> clock.state() == State.RED).count();
        var inCustody = red > 0 && rules.custody(history, cutOff).orElse(false);
        return new Count(
                1,
                ofOffice.stream().filter(clock -> clock.state() == State.YELLOW).count(),
                red,
                inCustody ? red : 0);
    }
}
