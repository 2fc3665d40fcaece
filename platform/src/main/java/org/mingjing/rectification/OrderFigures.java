package org.mingjing.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.mingjing.packs.Lights;
import org.mingjing.people.Officer;
import org.mingjing.rectification.StockFilter.Tab;
import org.mingjing.web.MonthlyFigure;
import org.springframework.stereotype.Component;

/**
 * The month in problems. Each figure counts exactly the list to which its evidence leads: the same filter of the stock, as
 * it stood at the cut-off or, if that is earlier, at the end of the month.
 */
@Component
class OrderFigures implements MonthlyFigure.Source {

    private static final String SECTION = "problems";

    private final Stock stock;
    private final Lights lights;
    private final Clock clock;

    OrderFigures(Stock stock, Lights lights, Clock clock) {
        this.stock = stock;
        this.lights = lights;
        this.clock = clock;
    }

    @Override
    public List<MonthlyFigure> figures(Officer officer, List<Long> unitIds, YearMonth month, Instant cutOff) {
        var units = unitIds.stream().filter(officer::sees).toList();
        if (units.isEmpty()) {
            return List.of();
        }
        var end = Stock.startOf(month.plusMonths(1), clock.getZone()).minusMillis(1);
        var at = cutOff.isBefore(end) ? cutOff : end;
        var all = StockFilter.of(Tab.ALL).of(units).asOf(at);
        return List.of(
                figure(officer, "found", all.foundIn(month)),
                figure(officer, "closed", all.closedIn(month)),
                figure(officer, "overdue", StockFilter.of(Tab.OVERDUE).of(units).asOf(at)),
                figure(officer, "recurred", all.recurredIn(month)));
    }

    private MonthlyFigure figure(Officer officer, String indicator, StockFilter facts) {
        var count = stock.count(officer, facts);
        return new MonthlyFigure(
                SECTION,
                "rectification.figure." + indicator,
                count,
                count,
                "rectification.formula." + indicator,
                lights.version(),
                "/problems?" + facts.address());
    }
}
