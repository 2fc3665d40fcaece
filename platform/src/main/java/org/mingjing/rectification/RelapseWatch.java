package org.mingjing.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjing.rectification.Step.Kind;
import org.mingjing.trail.Trail;
import org.mingjing.web.FactsChanged;
import org.mingjing.web.ProblemSource.PutRight;
import org.mingjing.web.ProblemSource.Relapse;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;

/**
 * Opens an order again when the rule that found it finds the same in the same unit before it was looked back at. Looking
 * twice changes nothing: the relapse ends the round, and an order ends a round once.
 */
@Component
class RelapseWatch {

    private static final Who PROGRAM = new Who("mingjing", null);

    private final Orders orders;
    private final Problems problems;
    private final RectificationDesk desk;
    private final Trail trail;
    private final Clock clock;

    RelapseWatch(Orders orders, Problems problems, RectificationDesk desk, Trail trail, Clock clock) {
        this.orders = orders;
        this.problems = problems;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(FactsChanged changed) {
        look();
    }

    @ApplicationModuleListener
    void on(DayHasPassed passed) {
        look();
    }

    private void look() {
        var closed = orders.closedByNow(clock.instant()).stream()
                .collect(Collectors.toMap(order -> String.valueOf(order.fact()), Function.identity()));
        var putRight = closed.entrySet().stream()
                .flatMap(order -> order.getValue().step(Kind.CHECK).stream()
                        .map(check -> new PutRight(order.getKey(), check.at())))
                .toList();
        if (putRight.isEmpty()) {
            return;
        }
        for (var relapse : problems.relapses(putRight)) {
            var order = closed.get(relapse.fact());
            if (order != null) {
                reopen(order, relapse);
            }
        }
    }

    private void reopen(Order order, Relapse relapse) {
        var now = clock.instant();
        var due = desk.dueAfter(LocalDate.ofInstant(now, clock.getZone()), order.severity());
        var step = new Step(order.round(), Kind.RELAPSE, PROGRAM, now, relapse.again(), null, null, due, null);
        if (orders.add(order.id(), step)) {
            trail.write(PROGRAM.login(), "order-relapsed", "order/" + order.id(), order.number(), relapse.again());
        }
    }
}
