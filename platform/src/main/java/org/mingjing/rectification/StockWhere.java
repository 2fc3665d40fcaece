package org.mingjing.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.rectification.StockFilter.Tab;

/** A filter of the stock in SQL. */
final class StockWhere {

    private static final String OPEN = "s.station in ('CAUSE', 'MEASURE', 'PROOF', 'CHECK')";

    /** Says of a list what {@link Order#mayTake} and {@link Order#mayAnswerWhoAsksForTime} say of one order. */
    private static final String MINE = """
            (s.station in ('CAUSE', 'MEASURE', 'PROOF') and o.post_id = any(:posts)
             or (s.station = 'CHECK' or s.station = 'LOOK_BACK' and s.look_back_on <= :today)
                and :verifies and not o.post_id = any(:posts) and not exists (
                  select from rectification.steps t where t.order_id = o.id and t.taken_by = :login
                    and t.station in ('CAUSE', 'MEASURE', 'PROOF'))
             or o.issued_by = :login and %s and exists (
                  select from rectification.steps t where t.order_id = o.id and t.round = s.round
                    and t.station = 'EXTENSION_ASKED')
                and not exists (
                  select from rectification.steps t where t.order_id = o.id and t.round = s.round
                    and t.station = 'EXTENSION'))""".formatted(OPEN);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final ZoneId zone;

    StockWhere(StockFilter filter, ZoneId zone) {
        this.zone = zone;
        conditions.add(tab(filter.show()));
        if (!filter.units().isEmpty()) {
            and("units", filter.units().toArray(Long[]::new), "o.unit_id = any(:units)");
        }
        and("post", filter.post(), "o.post_id = :post");
        and("severity", filter.severity() == null ? null : filter.severity().name(), "o.severity = :severity");
        and("days", filter.olderThanDays(), "o.issued_at < :at - make_interval(days => :days)");
        source(filter.source());
        month("found", filter.found(), "o.issued_at >= :found and o.issued_at < :foundEnd");
        month("closed", filter.closed(), step("t.outcome = 'ACCEPTED'", "closed"));
        month("recurred", filter.recurred(), step("(t.station = 'RELAPSE' or t.outcome = 'CAME_BACK')", "recurred"));
    }

    private void source(@Nullable String source) {
        if (StockFilter.BY_HAND.equals(source)) {
            conditions.add("o.fact is null");
        } else if (source != null) {
            and("source", source, "split_part(o.fact, '/', 1) = :source");
        }
    }

    private static String step(String what, String month) {
        return "exists (select from rectification.steps t where t.order_id = o.id and %s and t.taken_at <= :at"
                        .formatted(what)
                + " and t.taken_at >= :%1$s and t.taken_at < :%1$sEnd)".formatted(month);
    }

    private void month(String name, @Nullable YearMonth month, String condition) {
        if (month != null) {
            and(name, Orders.utc(Stock.startOf(month, zone)), condition);
            values.put(name + "End", Orders.utc(Stock.startOf(month.plusMonths(1), zone)));
        }
    }

    private void and(String name, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    String sql() {
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    /** What every filter asks: who looks, and at which instant. */
    static Map<String, Object> values(Officer officer, Instant at, LocalDate day, LocalDate nearUntil) {
        return Map.of(
                "at", Orders.utc(at),
                "today", day,
                "near", nearUntil,
                "posts", officer.postIds(),
                "login", officer.login(),
                "verifies", officer.may(Right.VERIFY_ORDER));
    }

    static String tab(Tab tab) {
        return switch (tab) {
            case MINE -> MINE;
            case CHECK -> "s.station = 'CHECK'";
            case OPEN -> OPEN;
            case OVERDUE -> OPEN + " and s.due_on < :today";
            case SOON ->
                "(%s and s.due_on between :today and :near or s.station = 'LOOK_BACK' and s.look_back_on <= :today)"
                        .formatted(OPEN);
            case LOOK_BACK -> "s.station = 'LOOK_BACK'";
            case RECURRED -> "s.recurred";
            case CLOSED -> "s.station in ('LOOK_BACK', 'DONE')";
            case UNFINISHED -> "s.station not in ('DONE', 'WITHDRAWN')";
            case ALL -> "true";
        };
    }
}
