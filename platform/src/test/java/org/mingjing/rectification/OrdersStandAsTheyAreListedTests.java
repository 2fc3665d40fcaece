package org.mingjing.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.Cast;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.people.Officer;
import org.mingjing.rectification.Step.Kind;
import org.mingjing.rectification.StockFilter.Tab;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.NotFound;
import org.mingjing.vocabulary.Refusal;
import org.mingjing.vocabulary.Texts;
import org.mingjing.vocabulary.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where an order stands is said twice: by the record, for its page, and in SQL, for lists. Both say the same of any
 * history, and so do the record and the list of what an officer can do.
 */
@MingjingTest
class OrdersStandAsTheyAreListedTests {

    private static final int ORDERS = 60;
    private static final int DEEDS = 30;

    @Autowired
    Cast cast;

    @Autowired
    MovableClock clock;

    @Autowired
    RectificationDesk desk;

    @Autowired
    IssuerDesk issuer;

    @Autowired
    Orders orders;

    @Autowired
    Stock stock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private int refused;

    private final SplittableRandom random = new SplittableRandom(20260316);

    @AfterEach
    void backToMonday() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
    }

    @Test
    void whateverHappenedToThem() {
        var ids = IntStream.range(0, ORDERS).mapToObj(n -> lived()).toList();
        assertThat(refused).as("what was tried and not allowed").isPositive();
        clock.moveTo(MovableClock.MONDAY_16_MARCH.plusDays(90));
        for (var login : List.of("wang", "li", "zhao", "sun")) {
            var officer = cast.officer(login);
            var all = db
                    .sql("select s.* from rectification.stood(?) s")
                    .param(Orders.utc(clock.instant()))
                    .query((row, n) -> Map.entry(
                            row.getLong("order_id"),
                            new Stand(
                                    Station.valueOf(row.getString("station")),
                                    row.getInt("round"),
                                    row.getBoolean("recurred"),
                                    row.getObject("due_on", LocalDate.class),
                                    row.getObject("look_back_on", LocalDate.class))))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var mine = new HashSet<Long>();
            cast.as(login, he -> {
                stock.each(he, StockFilter.of(Tab.MINE), entry -> mine.add(entry.id()));
                return mine;
            });
            for (var id : ids) {
                var order = desk.find(cast.officer("wang"), id);
                assertThat(all.get(id)).as(order.steps().toString()).isEqualTo(order.stand());
                assertThat(mine.contains(id)).as("%s %s", login, order).isEqualTo(mayActNow(order, officer));
            }
        }
    }

    private static boolean mayActNow(Order order, Officer officer) {
        var dueNow = order.station() != Station.LOOK_BACK || order.stand().mayBeLookedBackAt(officer.day());
        return order.mayAnswerWhoAsksForTime(officer) || (order.mayTake(officer) && dueNow);
    }

    /** An order to zhao or to sun, who may check as well, and what came to its mind to happen. */
    private long lived() {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
        var title = new Texts("Lived", "经历");
        var toZhao = random.nextBoolean();
        var id = desk.issue(
                desk.now(cast.officer(toZhao ? "li" : "wang")),
                new Draft(
                        null,
                        title,
                        title,
                        Severity.MINOR,
                        cast.unit("first"),
                        cast.post(toZhao ? "first-prosecutor" : "management-head"),
                        LocalDate.of(2026, 4, 1).plusDays(random.nextInt(90)),
                        Visibility.UNIT));
        for (int n = random.nextInt(DEEDS); n > 0; n--) {
            clock.moveTo(clock.today().plusDays(random.nextInt(4)));
            try {
                happens(id);
            } catch (Refusal | NotFound notForHimOrNotNow) {
                refused++;
            }
        }
        return id;
    }

    private void happens(long id) {
        var act = desk.now(cast.officer(List.of("zhao", "sun", "wang", "li").get(random.nextInt(4))));
        switch (random.nextInt(11)) {
            case 0 -> desk.cause(act, id, "words");
            case 1 -> desk.measure(act, id, "words", "lasting");
            case 2 -> desk.proof(act, id, "words", null);
            case 3 -> desk.accept(act, id, "words", clock.today().plusDays(1 + random.nextInt(20)));
            case 4 -> desk.sendBack(act, id, "words");
            case 5 -> desk.lookBack(act, id, "words", random.nextBoolean());
            case 6 ->
                issuer.askForTime(act, id, "words", LocalDate.of(2026, 7, 1).plusDays(random.nextInt(200)));
            case 7 -> issuer.answerWhoAsksForTime(act, id, "words", random.nextBoolean());
            case 8 -> relapses(act, id);
            case 9 -> {
                if (random.nextInt(5) == 0) {
                    issuer.withdraw(act, id, "words");
                }
            }
            default -> nextStation(id);
        }
    }

    /** What the owner or a checker does next, so that orders get far. */
    private void nextStation(long id) {
        for (var login : List.of("zhao", "sun")) {
            var act = desk.now(cast.officer(login));
            var order = desk.find(cast.officer("wang"), id);
            if (!order.mayTake(act.officer())) {
                continue;
            }
            switch (order.station()) {
                case CAUSE -> desk.cause(act, id, "words");
                case MEASURE -> desk.measure(act, id, "words", "lasting");
                case PROOF -> desk.proof(act, id, "words", null);
                case CHECK -> desk.accept(act, id, "words", clock.today().plusDays(10));
                case LOOK_BACK, DONE, WITHDRAWN -> {}
            }
        }
    }

    private void relapses(Act act, long id) {
        var order = desk.find(cast.officer("wang"), id);
        if (order.station() == Station.LOOK_BACK) {
            transaction.executeWithoutResult(status -> orders.add(
                    id,
                    Step.of(order.round(), Kind.RELAPSE, act, "finding/1")
                            .until(clock.today().plusDays(10))));
        }
    }
}
