package org.mingjing.casewatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.rules.CaseHistory;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases and findings as an officer may read them: those of the units in his reach, and those that he handles. */
@Repository
class CaseBook {

    private static final String MINE = "(c.unit_id = any(?) or c.handler = ?)";
    private static final int ROWS_FETCHED = 500;

    private static final String FINDING = """
            select f.id, f.case_id, c.number, f.kind, f.unit_id, u.name_en, u.name_zh, c.handler, f.rule, f.state, f.at,
                   f.due_on, f.due_at, f.positions, f.yellow_from, f.red_from, f.turns_at, f.unknown_year, f.severity,
                   f.owner, f.case_closed_at
            from casewatch.findings f
            join casewatch.cases c on c.id = f.case_id
            join people.units u on u.id = f.unit_id
            """;

    private final JdbcClient db;

    CaseBook(JdbcClient db) {
        this.db = db;
    }

    Paged<CaseRow> cases(Officer officer, CaseFilter filter, Instant now, ZoneId zone) {
        var where = mine(officer)
                .andIf(filter.kind(), "c.kind = ?")
                .andIf(filter.unit(), "c.unit_id = ?")
                .andIf(filter.handler(), "c.handler = ?")
                .andIf(filter.number() == null ? null : filter.number() + "%", "c.number like ?");
        if (filter.open() != null) {
            where.and(filter.open() ? "c.closed_at is null" : "c.closed_at is not null");
        }
        var order = filter.number() == null ? " order by c.last_at desc, c.id desc" : " order by c.number, c.id";
        var rows = db.sql("""
                        select c.id, c.kind, c.number, u.name_en, u.name_zh, c.handler, c.last_activity, c.last_at, c.closed_at,
                               coalesce(f.red, 0) as red, coalesce(f.yellow, 0) as yellow
                        from (select c.id, c.kind, c.number, c.unit_id, c.handler, c.last_activity, c.last_at, c.closed_at
                              from casewatch.cases c""" + where.sql() + order + """
                         limit ? offset ?) c
                        join people.units u on u.id = c.unit_id
                        left join lateral (
                          select count(*) filter (where f.turns_at <= ?) as red,
                                 count(*) filter (where f.turns_at > ? and f.yellow_from <= ?) as yellow
                          from casewatch.findings f
                          where f.case_id = c.id and f.case_closed_at is null and f.state in ('RUNNING', 'LATE', 'BREACH')) f
                          on true""" + order)
                .params(where.values())
                .params(Paged.SIZE, (filter.page() - 1) * Paged.SIZE)
                .params(Cases.utc(now), Cases.utc(now), Cases.utc(now))
                .query((row, n) -> new CaseRow(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("number"),
                        unit(row),
                        row.getString("handler"),
                        row.getString("last_activity"),
                        date(row, "last_at", zone),
                        row.getObject("closed_at") == null ? null : date(row, "closed_at", zone),
                        row.getInt("red"),
                        row.getInt("yellow")))
                .list();
        return new Paged<>(rows, count("casewatch.cases c", where, rows.size(), filter.page()), filter.page());
    }

    /** How many there are; a first page that is not full has told it already. */
    private long count(String from, Where where, int shown, int page) {
        if (shown < Paged.SIZE && (page == 1 || shown > 0)) {
            return (long) (page - 1) * Paged.SIZE + shown;
        }
        return db.sql("select count(*) from (select 1 from " + from + where.sql() + " limit ?) counted")
                .params(where.values())
                .param(Paged.COUNTED + 1)
                .query(Long.class)
                .single();
    }

    Paged<CaseFinding> findings(Officer officer, FindingFilter filter, Instant now, ZoneId zone) {
        var where = where(officer, filter, now, zone);
        var rows = db.sql(FINDING + where.sql() + order(filter) + " limit ? offset ?")
                .params(where.values())
                .params(Paged.SIZE, (filter.page() - 1) * Paged.SIZE)
                .query(CaseBook::finding)
                .list();
        var from = "casewatch.findings f join casewatch.cases c on c.id = f.case_id";
        return new Paged<>(rows, count(from, where, rows.size(), filter.page()), filter.page());
    }

    /** All of them, as a stream to be closed, for an export. */
    Stream<CaseFinding> all(Officer officer, FindingFilter filter, Instant now, ZoneId zone) {
        var where = where(officer, filter, now, zone);
        return db
                .sql(FINDING + where.sql() + order(filter))
                .withFetchSize(ROWS_FETCHED)
                .params(where.values())
                .query(CaseBook::finding)
                .stream();
    }

    private static Where where(Officer officer, FindingFilter filter, Instant now, ZoneId zone) {
        var where = mine(officer)
                .andIf(filter.kind(), "f.kind = ?")
                .andIf(filter.unit(), "f.unit_id = ?")
                .andIf(filter.rule(), "f.rule = ?")
                .andIf(filter.severity() == null ? null : filter.severity().name(), "f.severity = ?")
                .andIf(filter.theme() == null ? null : filter.theme().equals(Themes.LIMITS), "f.is_clock = ?");
        month(filter, where, zone);
        var standing = "f.case_closed_at is null and f.state in ('RUNNING', 'LATE', 'BREACH')";
        return switch (filter.show()) {
            case RED -> where.and(standing).and("f.turns_at <= ?", Cases.utc(now));
            case YELLOW ->
                where.and(standing).and("f.turns_at > ?", Cases.utc(now)).and("f.yellow_from <= ?", Cases.utc(now));
            case URGED ->
                where.and(standing)
                        .and("f.owner <> 'OFFICE'")
                        .and("coalesce(f.yellow_from, f.turns_at) <= ?", Cases.utc(now));
            case DATA -> where.and("f.state = 'NOT_JUDGED'");
            case ALL -> where.and("f.state <> 'WITHDRAWN'");
        };
    }

    private static void month(FindingFilter filter, Where where, ZoneId zone) {
        if (filter.month() != null) {
            var month = YearMonth.parse(filter.month());
            where.and("f.turns_at >= ?", start(month, zone)).and("f.turns_at < ?", start(month.plusMonths(1), zone));
        }
    }

    static OffsetDateTime start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toOffsetDateTime();
    }

    private static String order(FindingFilter filter) {
        return switch (filter.show()) {
            case YELLOW -> " order by f.turns_at, f.id";
            case RED, URGED, ALL, DATA -> " order by f.turns_at desc, f.id desc";
        };
    }

    Optional<CaseFinding> finding(Officer officer, long id) {
        var where = mine(officer).and("f.id = ?", id);
        return db.sql(FINDING + where.sql())
                .params(where.values())
                .query(CaseBook::finding)
                .optional();
    }

    List<CaseFinding> findingsOf(long caseId) {
        return db.sql(FINDING + " where f.case_id = ? and f.state <> 'WITHDRAWN' order by f.turns_at desc, f.id")
                .param(caseId)
                .query(CaseBook::finding)
                .list();
    }

    /** A case with its events. */
    record Whole(
            long id,
            String kind,
            Texts unit,
            @Nullable String handler,
            @Nullable Instant closedAt,
            CaseHistory history) {}

    Optional<Whole> find(Officer officer, long id) {
        var where = mine(officer).and("c.id = ?", id);
        return db.sql("""
                        select c.id, c.kind, c.number, u.name_en, u.name_zh, c.handler, c.closed_at, c.attributes, c.events
                        from casewatch.cases c join people.units u on u.id = c.unit_id""" + where.sql())
                .params(where.values())
                .query((row, n) -> new Whole(
                        row.getLong("id"),
                        row.getString("kind"),
                        unit(row),
                        row.getString("handler"),
                        instant(row, "closed_at"),
                        CaseHistory.of(
                                row.getString("number"),
                                EventJson.readAttributes(row.getString("attributes")),
                                EventJson.read(row.getString("events")))))
                .optional();
    }

    private static Where mine(Officer officer) {
        return new Where().and(MINE, officer.reachIds(), officer.login());
    }

    private static CaseFinding finding(ResultSet row, int n) throws SQLException {
        var year = row.getObject("unknown_year", Integer.class);
        var at = instant(row, "at");
        var turns = instant(row, "turns_at");
        if (at == null || turns == null) {
            throw new IllegalStateException("a finding without an instant");
        }
        return new CaseFinding(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("kind"),
                unit(row),
                row.getLong("unit_id"),
                row.getString("handler"),
                row.getString("rule"),
                FindingState.valueOf(row.getString("state")),
                at,
                row.getObject("due_on", LocalDate.class),
                instant(row, "due_at"),
                Arrays.asList((Integer[]) row.getArray("positions").getArray()),
                instant(row, "yellow_from"),
                instant(row, "red_from"),
                turns,
                year,
                Severity.valueOf(row.getString("severity")),
                Owner.valueOf(row.getString("owner")),
                instant(row, "case_closed_at"));
    }

    private static Texts unit(ResultSet row) throws SQLException {
        return new Texts(row.getString("name_en"), row.getString("name_zh"));
    }

    private static LocalDate date(ResultSet row, String column, ZoneId zone) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
