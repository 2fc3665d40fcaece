package org.mingjing.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingjing.packs.Pack;
import org.mingjing.people.Right;
import org.mingjing.rectification.Step.Kind;
import org.mingjing.rectification.Step.Outcome;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.web.MonthlyFigure;
import org.mingjing.web.NavigationPlace;
import org.mingjing.web.Standing;
import org.mingjing.web.Waiting;
import org.mingjing.web.WaitsFor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What rectification adds to the frame, to Today, to the board and to the circular. */
@Configuration(proxyBeanMethods = false)
class OrdersInView {

    private static final int ORDER = 50;
    private static final int CARDS = 30;
    private static final String THEME = "rectification";
    private static final String SECTION = "problems";

    @Bean
    NavigationPlace problemsPlace() {
        return new NavigationPlace(ORDER, "/problems", "rectification.place", "clipboard-check", null);
    }

    @Bean
    WaitsFor ordersWaiting(Stock stock) {
        return officer -> stock.shown(officer, Stock.Tab.MINE, null, null).stream()
                .limit(CARDS)
                .map(OrdersInView::card)
                .toList();
    }

    private static Waiting card(Stock.Entry one) {
        var order = one.order();
        var address = "/problems/" + order.id();
        var station = order.station().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Waiting(
                order.title(),
                new Sentence("rectification.waiting", order.number(), order.post(), Order.station(order.station())),
                order.nextOn(),
                one.light(),
                "rectification.do." + station,
                null,
                address);
    }

    @Bean
    Standing.Source ordersStanding(Stock stock) {
        return officer -> {
            if (!officer.may(Right.READ_BOARD)) {
                return List.of();
            }
            return stock.all(officer).stream()
                    .filter(one -> officer.sees(one.order().unitId()) && one.light() != Light.GREY)
                    .collect(Collectors.groupingBy(one -> one.order().unitId()))
                    .entrySet()
                    .stream()
                    .map(unit -> standing(unit.getKey(), unit.getValue()))
                    .toList();
        };
    }

    private static Standing standing(long unit, List<Stock.Entry> all) {
        var worst = all.stream()
                .filter(one -> one.light() != Light.GREEN)
                .max(Comparator.comparing(Stock.Entry::light)
                        .thenComparing(one -> one.order().nextOn(), Comparator.reverseOrder()));
        return new Standing(
                unit,
                THEME,
                count(all, Light.RED),
                count(all, Light.YELLOW),
                count(all, Light.GREEN),
                worst.map(one -> one.light() == Light.RED
                                ? one.order().dueOn().plusDays(1)
                                : one.order().nextOn())
                        .orElse(null),
                worst.map(one -> new Sentence(
                                "rectification.because." + one.light().name().toLowerCase(Locale.ROOT),
                                one.order().number(),
                                one.order().title(),
                                one.order().nextOn()))
                        .orElse(null),
                worst.map(one -> new Sentence(
                                "rectification.remedy",
                                one.order().post(),
                                Order.station(one.order().station())))
                        .orElse(null),
                "/problems?show=OPEN&unit=" + unit);
    }

    private static int count(List<Stock.Entry> all, Light light) {
        return (int) all.stream().filter(one -> one.light() == light).count();
    }

    @Bean
    MonthlyFigure.Source orderFigures(Stock stock, Pack pack, Clock clock) {
        return (officer, unitIds, month, cutOff) ->
                new Month(stock.all(officer), unitIds, month, cutOff, clock).figures(pack.version());
    }

    /** The orders of some units in a month, as they stood at the cut-off. */
    private record Month(List<Stock.Entry> all, List<Long> unitIds, YearMonth month, Instant cutOff, Clock clock) {

        List<MonthlyFigure> figures(String version) {
            var found = all.stream()
                    .map(Stock.Entry::order)
                    .filter(order -> unitIds.contains(order.unitId()) && isIn(order.issuedAt()))
                    .count();
            return List.of(
                    figure("found", found, version, "ALL"),
                    figure("closed", steps(Kind.CHECK, Outcome.ACCEPTED), version, "CLOSED"),
                    figure("overdue", overdue(), version, "OVERDUE"),
                    figure("recurred", steps(Kind.RELAPSE, null), version, "RECURRED"));
        }

        private long steps(Kind kind, @org.jspecify.annotations.Nullable Outcome outcome) {
            return all.stream()
                    .map(Stock.Entry::order)
                    .filter(order -> unitIds.contains(order.unitId()))
                    .flatMap(order -> order.steps().stream())
                    .filter(step -> step.kind() == kind && step.outcome() == outcome && isIn(step.at()))
                    .count();
        }

        /** Not closed at the end of the month, or at the cut-off if that is earlier, though due before. */
        private long overdue() {
            var end = month.atEndOfMonth();
            var cut = LocalDate.ofInstant(cutOff, clock.getZone());
            var day = cut.isBefore(end) ? cut : end;
            return all.stream()
                    .map(Stock.Entry::order)
                    .filter(order -> unitIds.contains(order.unitId())
                            && order.firstDueOn().isBefore(day))
                    .filter(order -> order.steps().stream()
                            .noneMatch(step -> step.outcome() == Outcome.ACCEPTED
                                    && !LocalDate.ofInstant(step.at(), clock.getZone())
                                            .isAfter(day)))
                    .count();
        }

        private boolean isIn(Instant at) {
            return !at.isAfter(cutOff)
                    && YearMonth.from(LocalDate.ofInstant(at, clock.getZone())).equals(month);
        }

        private MonthlyFigure figure(String indicator, long count, String version, String show) {
            var evidence = show.equals("ALL") ? "/problems?show=ALL&month=" + month : "/problems?show=" + show;
            return new MonthlyFigure(
                    SECTION,
                    "rectification.figure." + indicator,
                    count,
                    count,
                    "rectification.formula." + indicator,
                    version,
                    evidence);
        }
    }
}
