package org.mingjing.rectification;

import org.mingjing.web.ProblemSource.Classified;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An order is of the class of what was found, also when that is said afterwards. */
@Component
class ClassOfOrders {

    private final Orders orders;

    ClassOfOrders(Orders orders) {
        this.orders = orders;
    }

    @EventListener
    void on(Classified facts) {
        orders.classify(facts.facts(), facts.visibility());
    }
}
