package org.mingjing.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.rectification.Step.Kind;
import org.mingjing.rectification.Step.Outcome;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Texts;
import org.mingjing.vocabulary.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders and what was done at their stations. Whoever asks reads those that he may see. */
@Repository
class Orders {

    private static final String SELECT = """
            select o.*, u.name_en as unit_en, u.name_zh as unit_zh, p.title_en as post_en, p.title_zh as post_zh,
                   i.name_en as issuer_en, i.name_zh as issuer_zh
            from rectification.orders o
            join people.units u on u.id = o.unit_id
            join people.posts p on p.id = o.post_id
            left join people.officers i on i.login = o.issued_by
            """;

    private static final String STEPS = """
            select s.*, w.name_en, w.name_zh
            from rectification.steps s left join people.officers w on w.login = s.taken_by
            where s.order_id = any(?)""";

    private final JdbcClient db;

    Orders(JdbcClient db) {
        this.db = db;
    }

    /** Writes an order under the next number of its year; empty if there is one for its fact that was not withdrawn. */
    Optional<Long> add(Draft draft, long postId, Act act, int year) {
        oneAtATime();
        return db.sql("""
                        insert into rectification.orders
                          (year, no, fact, attempt, title_en, title_zh, because_en, because_zh, severity, unit_id, post_id,
                           due_on, issued_by, issued_at, visibility)
                        select :year, rectification.next_number(:year), :fact,
                          rectification.attempts(:fact) + 1, :en, :zh, :because_en,
                          :because_zh, :severity, :unit, :post, :due, :by, :at, :visibility
                        where :fact::text is null or not rectification.is_ordered(:fact)
                        returning id""")
                .param("year", year)
                .param("fact", draft.fact())
                .param("en", draft.title().en())
                .param("zh", draft.title().zh())
                .param("because_en", draft.because().en())
                .param("because_zh", draft.because().zh())
                .param("severity", draft.severity().name())
                .param("unit", draft.unitId())
                .param("post", postId)
                .param("due", draft.dueOn())
                .param("by", act.officer().login())
                .param("at", utc(act.at()))
                .param("visibility", draft.visibility().name())
                .query(Long.class)
                .optional();
    }

    /** Orders of facts that are of another class now are of it, too, whoever sees them. */
    void classify(Collection<String> facts, Visibility visibility) {
        db.sql("select rectification.classify(?, ?)")
                .params(facts.toArray(String[]::new), visibility.name())
                .query((row, n) -> 0)
                .list();
    }

    /** Numbers have no gap and no twin: whoever issues waits for the one before him. */
    private void oneAtATime() {
        db.sql("select pg_advisory_xact_lock(hashtext('rectification.orders'))")
                .query((row, n) -> 0)
                .list();
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
                        .param("by", step.who().login())
                        .param("at", utc(step.at()))
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

    Optional<Order> find(long id) {
        var steps = steps(List.of(id));
        return db.sql(SELECT + " where o.id = :id")
                .param("id", id)
                .query((row, n) -> order(row, steps))
                .optional();
    }

    /** The order of a fact that was not withdrawn, if whoever asks may see it. */
    Optional<Order> ofFact(String fact) {
        return db
                .sql("select o.id from rectification.orders o where o.fact = :fact")
                .param("fact", fact)
                .query((row, n) -> row.getLong("id"))
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .filter(order -> order.station() != Station.WITHDRAWN)
                .findFirst();
    }

    /** Those that come from a fact, are closed and not looked back at yet, for who watches for relapses. */
    List<Order> closedByNow(Instant now) {
        var ids =
                db.sql("""
                        select o.id from rectification.orders o join rectification.stood(?) s on s.order_id = o.id
                        where o.fact is not null and s.station = 'LOOK_BACK' order by o.id""").param(utc(now)).query((row, n) -> row.getLong("id")).list();
        var steps = steps(ids);
        return db.sql(SELECT + " where o.id = any(?) order by o.id")
                .param(ids.toArray(Long[]::new))
                .query((row, n) -> order(row, steps))
                .list();
    }

    private Map<Long, List<Step>> steps(List<Long> orders) {
        return db
                .sql(STEPS)
                .param(orders.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("order_id"), step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Step step(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new Step(
                row.getInt("round"),
                Kind.valueOf(row.getString("station")),
                who(row, "taken_by", "name"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("words"),
                row.getString("lasting"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("day", LocalDate.class),
                row.getObject("evidence_id", Long.class));
    }

    private static Order order(ResultSet row, Map<Long, List<Step>> steps) throws SQLException {
        return new Order(
                row.getLong("id"),
                "%d-%d".formatted(row.getInt("year"), row.getInt("no")),
                row.getString("fact"),
                texts(row, "title"),
                texts(row, "because"),
                Severity.valueOf(row.getString("severity")),
                row.getLong("unit_id"),
                texts(row, "unit"),
                row.getLong("post_id"),
                texts(row, "post"),
                row.getObject("due_on", LocalDate.class),
                who(row, "issued_by", "issuer"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                steps.getOrDefault(row.getLong("id"), List.of()));
    }

    private static Who who(ResultSet row, String login, String name) throws SQLException {
        return new Who(row.getString(login), row.getString(name + "_en") == null ? null : texts(row, name));
    }

    static Texts texts(ResultSet row, String name) throws SQLException {
        return new Texts(row.getString(name + "_en"), row.getString(name + "_zh"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
