package org.mingjing.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.rectification.Step.Kind;
import org.mingjing.rectification.Step.Outcome;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders and what was done at their stations. Read through the officer, except where the whole stock is watched. */
@Repository
class Orders {

    private static final String SELECT = """
            select o.*, u.name_en as unit_en, u.name_zh as unit_zh, p.title_en as post_en, p.title_zh as post_zh
            from rectification.orders o
            join people.units u on u.id = o.unit_id
            join people.posts p on p.id = o.post_id
            """;

    /**
     * Those of his units and posts and those that he issued; and, for who may check, those that wait for a check or were
     * checked.
     */
    private static final String MINE = """
             (o.unit_id = any(:reach) or o.post_id = any(:posts) or o.issued_by = :login
               or (:verifies and exists (select from rectification.steps s where s.order_id = o.id and s.station = 'PROOF')))
            """;

    private final JdbcClient db;

    Orders(JdbcClient db) {
        this.db = db;
    }

    private JdbcClient.StatementSpec mine(String sql, Officer officer) {
        return db.sql(sql)
                .param("reach", officer.reachIds())
                .param("posts", officer.postIds())
                .param("login", officer.login())
                .param("verifies", officer.may(Right.VERIFY_ORDER));
    }

    long add(Draft draft, long postId, Act act, int year) {
        db.sql("select pg_advisory_xact_lock(hashtext('rectification.orders'))")
                .query((row, n) -> 0)
                .list();
        return db.sql("""
                        insert into rectification.orders
                          (year, no, fact, open, title_en, title_zh, because_en, because_zh, severity, unit_id, post_id, due_on,
                           issued_by, issued_at)
                        values (:year, (select coalesce(max(no), 0) + 1 from rectification.orders where year = :year), :fact,
                          :open, :en, :zh, :because_en, :because_zh, :severity, :unit, :post, :due, :by, :at)
                        returning id""")
                .param("year", year)
                .param("fact", draft.fact())
                .param("open", draft.open())
                .param("en", draft.title().en())
                .param("zh", draft.title().zh())
                .param("because_en", draft.because().en())
                .param("because_zh", draft.because().zh())
                .param("severity", draft.severity().name())
                .param("unit", draft.unitId())
                .param("post", postId)
                .param("due", draft.dueOn())
                .param("by", act.officer().login())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Writes what was done; false if somebody was faster. */
    boolean add(long orderId, Step step) {
        return db.sql("""
                        insert into rectification.steps
                          (order_id, round, station, taken_by, taken_at, words, lasting, outcome, day, evidence_id)
                        values (:order, :round, :station, :by, :at, :words, :lasting, :outcome, :day, :evidence)
                        on conflict do nothing""")
                        .param("order", orderId)
                        .param("round", step.round())
                        .param("station", step.kind().name())
                        .param("by", step.by())
                        .param("at", step.at().atOffset(ZoneOffset.UTC))
                        .param("words", step.words())
                        .param("lasting", step.lasting())
                        .param(
                                "outcome",
                                step.outcome() == null ? null : step.outcome().name())
                        .param("day", step.day())
                        .param("evidence", step.evidenceId())
                        .update()
                == 1;
    }

    Optional<Order> find(Officer officer, long id) {
        return withSteps(mine(SELECT + " where o.id = :id and " + MINE, officer)
                        .param("id", id)
                        .query(Orders::order)
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Long> ofFact(String fact) {
        return db.sql("select id from rectification.orders where fact = ?")
                .param(fact)
                .query(Long.class)
                .optional();
    }

    /** All that he may see, the oldest due date first. */
    List<Order> all(Officer officer, int limit) {
        return withSteps(mine(SELECT + " where " + MINE + " order by o.due_on, o.id limit :limit", officer)
                .param("limit", limit)
                .query(Orders::order)
                .list());
    }

    /** Those that are closed, for who watches for relapses. */
    List<Order> withFacts() {
        return withSteps(db.sql(SELECT + """
                         where o.fact is not null and exists (
                          select from rectification.steps s where s.order_id = o.id and s.outcome = 'ACCEPTED')
                        order by o.id""").query(Orders::order).list());
    }

    private List<Order> withSteps(List<Order> orders) {
        if (orders.isEmpty()) {
            return orders;
        }
        var steps = new HashMap<Long, List<Step>>();
        db.sql("select * from rectification.steps where order_id = any(?) order by order_id, taken_at, round")
                .param(orders.stream().map(Order::id).toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("order_id"), step(row)))
                .list()
                .forEach(entry -> steps.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return orders.stream()
                .map(order -> with(order, steps.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private static Order with(Order order, List<Step> steps) {
        return new Order(
                order.id(),
                order.year(),
                order.no(),
                order.fact(),
                order.open(),
                order.title(),
                order.because(),
                order.severity(),
                order.unitId(),
                order.unit(),
                order.postId(),
                order.post(),
                order.firstDueOn(),
                order.issuedBy(),
                order.issuedAt(),
                steps);
    }

    private static Step step(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new Step(
                row.getInt("round"),
                Kind.valueOf(row.getString("station")),
                row.getString("taken_by"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("words"),
                row.getString("lasting"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("day", LocalDate.class),
                row.getObject("evidence_id", Long.class));
    }

    private static Order order(ResultSet row, int n) throws SQLException {
        return new Order(
                row.getLong("id"),
                row.getInt("year"),
                row.getInt("no"),
                row.getString("fact"),
                row.getString("open"),
                new Texts(row.getString("title_en"), row.getString("title_zh")),
                new Texts(row.getString("because_en"), row.getString("because_zh")),
                Severity.valueOf(row.getString("severity")),
                row.getLong("unit_id"),
                new Texts(row.getString("unit_en"), row.getString("unit_zh")),
                row.getLong("post_id"),
                new Texts(row.getString("post_en"), row.getString("post_zh")),
                row.getObject("due_on", LocalDate.class),
                row.getString("issued_by"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                List.of());
    }
}
