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

/** Opens an order again when the rule that found it finds the same in the same unit before it was looked back at. */
@Component
class RelapseWatch {

    private static final String BY = "mingjing";

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
        var closed = orders.withFacts().stream()
                .filter(order -> order.station() == Station.LOOK_BACK)
                .collect(Collectors.toMap(order -> String.valueOf(order.fact()), Function.identity()));
        var putRight = closed.values().stream()
                .map(order -> new PutRight(
                        String.valueOf(order.fact()),
                        order.step(Kind.CHECK).orElseThrow().at()))
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
        var due = desk.dueAfter(LocalDate.now(clock), order.severity());
        var step = new Step(order.round(), Kind.RELAPSE, BY, clock.instant(), relapse.again(), null, null, due, null);
        if (orders.add(order.id(), step)) {
            trail.write(BY, "order-relapsed", "order/" + order.id(), order.number(), relapse.again());
        }
    }
}
