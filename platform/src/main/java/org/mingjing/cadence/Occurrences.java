package org.mingjing.cadence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.cadence.Occurrence.Settlement;
import org.mingjing.people.Officer;
import org.mingjing.responsibilities.Cadence;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Occurrences and their settlements. Whoever asks reads those that he may see. */
@Repository
class Occurrences {

    private static final int ROWS_FETCHED = 500;
    private static final String SELECT = """
            select o.id, o.duty_id, o.period_from, o.due_on, o.next_due_on, d.no, d.text_en, d.text_zh, d.theme, d.cadence,
                   d.post_id, p.title_en as post_en, p.title_zh as post_zh, p.unit_id, u.name_en as unit_en,
                   u.name_zh as unit_zh, s.settled_by, s.settled_at, s.settled_on, s.words, s.excused, s.evidence_id
            from cadence.occurrences o
            join responsibilities.duties d on d.id = o.duty_id
            join people.posts p on p.id = d.post_id
            join people.units u on u.id = p.unit_id
            left join cadence.settlements s on s.occurrence_id = o.id
            """;

    private final JdbcClient db;

    Occurrences(JdbcClient db) {
        this.db = db;
    }

    Optional<Occurrence> find(long id) {
        return db.sql(SELECT + " where o.id = :id")
                .param("id", id)
                .query(Occurrences::occurrence)
                .optional();
    }

    /** What is open on the officer's own posts and has begun or is due by a day, the oldest first. */
    List<Occurrence> openOf(Officer officer, LocalDate until, int limit) {
        return db.sql(SELECT + """
                         where d.post_id = any(?) and s.occurrence_id is null and o.due_on <= ? and o.period_from <= ?
                          and o.next_due_on > ? order by o.due_on, o.id limit ?""")
                .params(officer.postIds(), until, officer.day(), officer.day(), limit)
                .query(Occurrences::occurrence)
                .list();
    }

    /** What is overdue in his units on the posts of others. */
    List<Occurrence> owedTo(Officer officer, int limit) {
        return db.sql(SELECT + """
                         where p.unit_id = any(?) and not d.post_id = any(?) and s.occurrence_id is null and o.due_on < ?
                          and o.next_due_on > ? order by o.due_on, o.id limit ?""")
                .params(officer.reachIds(), officer.postIds(), officer.day(), officer.day(), limit)
                .query(Occurrences::occurrence)
                .list();
    }

    List<Occurrence> settledBy(Officer officer, Instant since, int limit) {
        return db.sql(SELECT + " where s.settled_by = ? and s.settled_at >= ? order by s.settled_at desc limit ?")
                .params(officer.login(), since.atOffset(ZoneOffset.UTC), limit)
                .query(Occurrences::occurrence)
                .list();
    }

    List<Occurrence> ofDuty(long dutyId, LocalDate from, LocalDate to) {
        return db.sql(SELECT + " where o.duty_id = :duty and o.due_on between :from and :to order by o.due_on desc")
                .param("duty", dutyId)
                .param("from", from)
                .param("to", to)
                .query(Occurrences::occurrence)
                .list();
    }

    List<Occurrence> page(OccurrenceFilter filter, LocalDate today, int size) {
        return filtered(filter, today, " limit :size offset :skip")
                .param("size", size)
                .param("skip", (filter.page() - 1) * size)
                .query(Occurrences::occurrence)
                .list();
    }

    /** All of them, as a stream to be closed. */
    Stream<Occurrence> all(OccurrenceFilter filter, LocalDate today) {
        return filtered(filter, today, "").withFetchSize(ROWS_FETCHED).query(Occurrences::occurrence).stream();
    }

    private JdbcClient.StatementSpec filtered(OccurrenceFilter filter, LocalDate today, String end) {
        var sql = SELECT + """
                 where (:unit::bigint is null or p.unit_id = :unit) and (:theme::text is null or d.theme = :theme)
                and o.due_on between :from and :to""" + filter.state().condition() + " order by o.due_on desc, o.id" + end;
        return db.sql(sql)
                .param("unit", filter.unit())
                .param("theme", filter.theme())
                .param("from", filter.from(today))
                .param("to", filter.to(today))
                .param("today", today);
    }

    /** What the board looks at: the last quarter and the next month, without what was missed longer than a month ago. */
    List<Occurrence> around(Officer officer, LocalDate today) {
        return db.sql(SELECT + """
                         where p.unit_id = any(?) and o.due_on between ? and ? and o.period_from <= ?
                          and (s.occurrence_id is not null or o.next_due_on > ?)""")
                .params(officer.reachIds(), today.minusMonths(3), today.plusMonths(1), today, today.minusMonths(1))
                .query(Occurrences::occurrence)
                .list();
    }

    /** So many of so many. */
    record Share(long part, long whole) {}

    /** How those of a month stood at the cut-off. */
    Map<String, Share> figures(List<Long> unitIds, LocalDate from, LocalDate to, LocalDate cut) {
        return db.sql("""
                        select count(*) as due,
                               count(*) filter (where not s.excused and s.settled_on <= o.due_on) as done,
                               count(*) filter (where not s.excused and s.settled_on > o.due_on) as late,
                               count(*) filter (where s.excused) as excused,
                               count(*) filter (where s.occurrence_id is null) as missed
                        from cadence.occurrences o
                        join responsibilities.duties d on d.id = o.duty_id
                        join people.posts p on p.id = d.post_id
                        left join cadence.settlements s on s.occurrence_id = o.id and s.settled_on <= ?
                        where p.unit_id = any(?) and o.due_on between ? and ?""")
                .params(cut, unitIds.toArray(Long[]::new), from, to)
                .query((row, n) -> {
                    var due = row.getLong("due");
                    var figures = new LinkedHashMap<String, Share>();
                    figures.put("due", new Share(due, due));
                    for (var figure : List.of("done", "late", "missed", "excused")) {
                        figures.put(figure, new Share(row.getLong(figure), due));
                    }
                    return figures;
                })
                .single();
    }

    /** Settles once; false if somebody was faster. */
    boolean settle(long occurrenceId, Settlement settlement) {
        return db.sql("""
                        insert into cadence.settlements
                          (occurrence_id, settled_by, settled_at, settled_on, words, excused, evidence_id)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                occurrenceId,
                                settlement.by(),
                                settlement.at().atOffset(ZoneOffset.UTC),
                                settlement.on())
                        .params(settlement.words(), settlement.excused())
                        .param(settlement.evidenceId())
                        .update()
                == 1;
    }

    private static Occurrence occurrence(ResultSet row, int n) throws SQLException {
        return new Occurrence(
                row.getLong("id"),
                row.getLong("duty_id"),
                row.getString("no"),
                texts(row, "text_"),
                row.getString("theme"),
                Cadence.read(row.getString("cadence")),
                row.getLong("post_id"),
                texts(row, "post_"),
                row.getLong("unit_id"),
                texts(row, "unit_"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("next_due_on", LocalDate.class),
                settlement(row));
    }

    private static @Nullable Settlement settlement(ResultSet row) throws SQLException {
        var by = row.getString("settled_by");
        return by == null
                ? null
                : new Settlement(
                        by,
                        row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                        row.getObject("settled_on", LocalDate.class),
                        row.getString("words"),
                        row.getBoolean("excused"),
                        row.getObject("evidence_id", Long.class));
    }

    private static Texts texts(ResultSet row, String column) throws SQLException {
        return new Texts(row.getString(column + "en"), row.getString(column + "zh"));
    }
}
