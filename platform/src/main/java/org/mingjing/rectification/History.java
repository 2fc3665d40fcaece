package org.mingjing.rectification;

import java.util.Locale;
import org.mingjing.trail.Trail;
import org.springframework.stereotype.Component;

/** Writes what was done on an order, and its line of the trail. */
@Component
class History {

    private final Orders orders;
    private final Trail trail;

    History(Orders orders, Trail trail) {
        this.orders = orders;
        this.trail = trail;
    }

    void write(Order order, Act act, Step step) {
        if (!orders.add(order.id(), step)) {
            throw order.elsewhere();
        }
        var what = (step.outcome() == null ? step.kind() : step.outcome()).name();
        trail.write(
                act.officer().login(),
                "order-" + what.toLowerCase(Locale.ROOT).replace('_', '-'),
                "order/" + order.id(),
                order.number(),
                order.round());
    }
}
