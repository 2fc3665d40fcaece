package org.mingjing.rectification;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.mingjing.people.Officer;
import org.mingjing.rectification.StockFilter.Tab;
import org.mingjing.vocabulary.Sentence;
import org.mingjing.web.Waiting;
import org.mingjing.web.WaitsFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders of an officer on Today: what he puts right, checks, looks back at, and what he is asked for. */
@Component
class OrdersWaiting implements WaitsFor {

    private static final int CARDS = 30;

    private final Stock stock;
    private final JdbcClient db;
    private final Clock clock;

    OrdersWaiting(Stock stock, JdbcClient db, Clock clock) {
        this.stock = stock;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(Officer officer) {
        return stock.page(officer, StockFilter.of(Tab.MINE)).entries().stream()
                .limit(CARDS)
                .map(OrdersWaiting::card)
                .toList();
    }

    private static Waiting card(Stock.Entry one) {
        var station = one.stand().station();
        return new Waiting(
                one.title(),
                new Sentence("rectification.waiting", one.number(), one.post(), station.said()),
                one.stand().nextOn(),
                one.light(),
                "rectification.card." + station.word(),
                null,
                "/problems/" + one.id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finished> finishedBy(Officer officer) {
        var monday = officer.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return db.sql("""
                        select o.id, o.title_en, o.title_zh, t.taken_at
                        from rectification.steps t join rectification.orders o on o.id = t.order_id
                        where t.taken_by = ? and t.taken_at >= ? and t.taken_at < ? order by t.taken_at desc limit ?""")
                .param(officer.login())
                .param(startOf(monday))
                .param(startOf(officer.day().plusDays(1)))
                .param(CARDS)
                .query((row, n) -> new Finished(
                        Orders.texts(row, "title"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        "/problems/" + row.getLong("id")))
                .list();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return Orders.utc(day.atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    public List<Owed> owedTo(Officer officer) {
        if (officer.reach().isEmpty()) {
            return List.of();
        }
        var overdue = StockFilter.of(Tab.OVERDUE).of(List.copyOf(officer.reach()));
        return stock.page(officer, overdue).entries().stream()
                .limit(CARDS)
                .map(one ->
                        new Owed(one.post(), one.title(), one.stand().dueOn(), one.light(), "/problems/" + one.id()))
                .toList();
    }
}
