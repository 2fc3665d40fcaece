package org.mingjing.rectification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.rectification.Stock.Entry;
import org.mingjing.rectification.StockFilter.Tab;
import org.mingjing.vocabulary.Light;
import org.mingjing.web.Standing;
import org.springframework.stereotype.Component;

/**
 * How units stand in putting right: red is what is overdue, yellow what is near or has to be looked back at, green what has
 * time or is closed and not looked back at yet.
 */
@Component
class OrderStandings implements Standing.Source {

    private static final String THEME = "rectification";

    private final Stock stock;

    OrderStandings(Stock stock) {
        this.stock = stock;
    }

    @Override
    public List<Standing> standings(Officer officer) {
        if (!officer.may(Right.READ_BOARD)) {
            return List.of();
        }
        var unfinished = new ArrayList<Entry>();
        stock.each(officer, StockFilter.of(Tab.UNFINISHED), unfinished::add);
        return unfinished.stream()
                .filter(one -> officer.sees(one.unitId()))
                .collect(Collectors.groupingBy(Entry::unitId))
                .entrySet()
                .stream()
                .map(unit -> standing(unit.getKey(), unit.getValue()))
                .toList();
    }

    private Standing standing(long unit, List<Entry> all) {
        var worst = all.stream()
                .filter(one -> one.light() != Light.GREEN)
                .max(Comparator.comparing(Entry::light)
                        .thenComparing(one -> one.stand().nextOn(), Comparator.reverseOrder()));
        return new Standing(
                unit,
                THEME,
                count(all, Light.RED),
                count(all, Light.YELLOW),
                count(all, Light.GREEN),
                worst.map(one -> stock.since(one.stand(), one.light())).orElse(null),
                worst.map(one -> OrderSentences.because(one.number(), one.title(), one.stand(), one.light()))
                        .orElse(null),
                worst.map(one -> OrderSentences.remedy(one.post(), one.stand())).orElse(null),
                "/problems?show=%s&unit=%d"
                        .formatted(worst.map(OrderStandings::tab).orElse(Tab.UNFINISHED), unit));
    }

    private static int count(List<Entry> all, Light light) {
        return (int) all.stream().filter(one -> one.light() == light).count();
    }

    private static Tab tab(Entry worst) {
        return worst.light() == Light.RED ? Tab.OVERDUE : Tab.SOON;
    }
}
