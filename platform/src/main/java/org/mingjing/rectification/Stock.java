package org.mingjing.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.vocabulary.Light;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All orders that an officer may see, as they stand today. */
@Service
@Transactional(readOnly = true)
public class Stock {

    private static final int MOST = 2000;

    private final Orders orders;
    private final RectificationDesk desk;
    private final Clock clock;

    Stock(Orders orders, RectificationDesk desk, Clock clock) {
        this.orders = orders;
        this.clock = clock;
        this.desk = desk;
    }

    /** An order with its light. */
    public record Entry(Order order, Light light) {

        public boolean came() {
            return order.round() > 1;
        }
    }

    /** The tabs of the list. */
    public enum Tab {
        /** What this officer can do now. */
        MINE,
        OPEN,
        OVERDUE,
        /** Closed, to be looked back at. */
        LOOK_BACK,
        /** Those that came back. */
        RECURRED,
        CLOSED,
        ALL
    }

    public List<Entry> all(Officer officer) {
        return orders.all(officer, MOST).stream()
                .map(order -> new Entry(order, desk.light(order, officer.day())))
                .toList();
    }

    public List<Entry> shown(Officer officer, Tab show, @Nullable Long unit, @Nullable String month) {
        return all(officer).stream()
                .filter(one -> fits(one, show, officer))
                .filter(one -> unit == null || one.order().unitId() == unit)
                .filter(one -> month == null || issuedIn(one.order(), month))
                .sorted(Comparator.comparing(Entry::light)
                        .reversed()
                        .thenComparing(one -> one.order().nextOn()))
                .toList();
    }

    private static boolean fits(Entry one, Tab show, Officer officer) {
        var order = one.order();
        return switch (show) {
            case MINE -> order.mayTake(officer) && isDue(order, officer.day());
            case OPEN -> !order.isClosed();
            case OVERDUE -> one.light() == Light.RED;
            case LOOK_BACK -> order.station() == Station.LOOK_BACK;
            case RECURRED -> one.came();
            case CLOSED -> order.isClosed();
            case ALL -> true;
        };
    }

    static boolean isDue(Order order, LocalDate today) {
        return order.station() != Station.LOOK_BACK || !today.isBefore(order.nextOn());
    }

    private boolean issuedIn(Order order, String month) {
        return order.issuedAt().atZone(clock.getZone()).toLocalDate().toString().startsWith(month);
    }
}
