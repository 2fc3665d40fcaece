package org.mingjing.casewatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Officer;
import org.mingjing.rules.Owner;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Texts;
import org.mingjing.vocabulary.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings as whoever asks may read them. */
@Repository
class FindingBook {

    /** What is red now or may be by itself. It takes the present instant. */
    static final String STANDING = "f.state in ('RUNNING', 'LATE', 'BREACH') and f.stands_until > ?";

    private static final int ROWS_FETCHED = 500;
    private static final int CARDS = 20;

    // The page is cut out of the findings first; only what is shown looks into cases, units and officers.
    private static final String SHOWN = """
            select f.*, c.number, u.name_en, u.name_zh, o.name_en as handler_en, o.name_zh as handler_zh,
                   array(select (c.events -> (p - 1))::text from unnest(f.positions) with ordinality as e(p, n) order by n)
                     as its_events
            from (select f.* from casewatch.findings f %s) f
            join casewatch.cases c on c.id = f.case_id
            join people.units u on u.id = f.unit_id
            left join people.officers o on o.login = f.handler
            """;

    private final JdbcClient db;

    FindingBook(JdbcClient db) {
        this.db = db;
    }

    Paged<CaseFinding> page(Officer officer, FindingFilter filter, Instant now) {
        var where = where(officer, filter, now);
        var order = order(filter);
        var rows = db.sql(SHOWN.formatted(where.sql() + order + " limit ? offset ?") + order)
                .params(where.values())
                .params(Paged.SIZE, (filter.page() - 1) * Paged.SIZE)
                .query(FindingBook::finding)
                .list();
        return Paged.of(rows, filter.page(), db, "casewatch.findings f" + where.sql(), where.values());
    }

    /** All of them, as a stream to be closed, for an export. */
    Stream<CaseFinding> all(Officer officer, FindingFilter filter, Instant now) {
        var where = where(officer, filter, now);
        return db
                .sql(SHOWN.formatted(where.sql()) + order(filter))
                .withFetchSize(ROWS_FETCHED)
                .params(where.values())
                .query(FindingBook::finding)
                .stream();
    }

    Optional<CaseFinding> find(long id) {
        return db.sql(SHOWN.formatted(" where f.id = ?"))
                .param(id)
                .query(FindingBook::finding)
                .optional();
    }

    /** What is said of a case that the officer has found already; the newest facts of the past come last. */
    List<CaseFinding> of(long caseId) {
        return db.sql(SHOWN.formatted(" where f.case_id = ? and f.state <> 'WITHDRAWN'")
                        + " order by f.turns_at desc, f.id")
                .param(caseId)
                .query(FindingBook::finding)
                .list();
    }

    /** In each unit of the officer's reach the one that hurts most, of the limits and of everything else. */
    List<CaseFinding> worst(Officer officer, Instant now) {
        var at = Cases.utc(now);
        return db.sql(SHOWN.formatted(" where f.id in (" + """
                          select distinct on (f.unit_id, f.is_clock) f.id
                          from casewatch.findings f
                          where f.owner = 'OFFICE' and f.unit_id = any(?) and\s""" + STANDING + """
                             and coalesce(f.yellow_from, f.turns_at) <= ?
                          order by f.unit_id, f.is_clock, f.turns_at > ?,
                            array_position(array['SERIOUS', 'MEDIUM', 'MINOR'], f.severity), f.turns_at, f.id)"""))
                .params(officer.reachIds(), at, at, at)
                .query(FindingBook::finding)
                .list();
    }

    /** Running limits of the office, near or past, in the cases that the officer handles; the oldest first. */
    List<CaseFinding> limitsOf(Officer officer, Instant now) {
        return limits("f.handler = any(?)", List.of((Object) officer.hands()), now);
    }

    /** The same in the cases of others in the units of his reach. */
    List<CaseFinding> limitsOfOthers(Officer officer, Instant now) {
        return limits(
                "f.unit_id = any(?) and (f.handler is null or f.handler <> all(?))",
                List.of(officer.reachIds(), officer.hands()),
                now);
    }

    private List<CaseFinding> limits(String whose, List<Object> values, Instant now) {
        return db.sql(SHOWN.formatted(" where " + whose + """
                         and f.owner = 'OFFICE' and f.state = 'RUNNING' and coalesce(f.yellow_from, f.turns_at) <= ?
                        order by f.turns_at, f.id limit ?""") + " order by f.turns_at, f.id")
                .params(values)
                .params(Cases.utc(now), CARDS)
                .query(FindingBook::finding)
                .list();
    }

    private static Where where(Officer officer, FindingFilter filter, Instant now) {
        var where = Where.mine(officer, "f", "f.case_id")
                .andIf(filter.kind(), "f.kind = ?")
                .andIf(filter.unit(), "f.unit_id = ?")
                .andIf(filter.rule(), "f.rule = ?")
                .handledBy(filter.handler(), "f")
                .andIf(filter.severity() == null ? null : filter.severity().name(), "f.severity = ?")
                .andIf(filter.owner() == null ? null : filter.owner().name(), "f.owner = ?")
                .andIf(filter.theme() == null ? null : filter.theme().equals(Themes.LIMITS), "f.is_clock = ?");
        var at = Cases.utc(now);
        return switch (filter.show()) {
            case RED -> where.and("f.owner = 'OFFICE'").and(STANDING, at).and("f.turns_at <= ?", at);
            case YELLOW ->
                where.and("f.owner = 'OFFICE'").and("f.turns_at > ?", at).and("f.yellow_from <= ?", at);
            case URGED ->
                where.and("f.owner <> 'OFFICE'")
                        .and("f.state = 'RUNNING'")
                        .and("coalesce(f.yellow_from, f.turns_at) <= ?", at);
            case DATA ->
                where.and("(f.state = 'NOT_JUDGED' or f.is_about_data)").and("f.stands_until > ?", at);
            case ALL -> where.and("f.state <> 'WITHDRAWN'");
        };
    }

    private static String order(FindingFilter filter) {
        return switch (filter.show()) {
            case YELLOW -> " order by f.turns_at, f.id";
            case RED, URGED, ALL, DATA -> " order by f.turns_at desc, f.id desc";
        };
    }

    private static CaseFinding finding(ResultSet row, int n) throws SQLException {
        return new CaseFinding(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("kind"),
                new Texts(row.getString("name_en"), row.getString("name_zh")),
                row.getLong("unit_id"),
                row.getString("handler"),
                CaseBook.texts(row, "handler_en", "handler_zh"),
                row.getString("rule"),
                FindingState.valueOf(row.getString("state")),
                at(row, "at"),
                row.getObject("due_on", LocalDate.class),
                CaseBook.instant(row, "due_at"),
                Arrays.stream((String[]) row.getArray("its_events").getArray())
                        .map(EventJson::readOne)
                        .toList(),
                CaseBook.instant(row, "yellow_from"),
                CaseBook.instant(row, "red_from"),
                at(row, "turns_at"),
                unknownYear(row),
                Severity.valueOf(row.getString("severity")),
                Owner.valueOf(row.getString("owner")),
                at(row, "stands_until"),
                CaseBook.instant(row, "put_right_at"),
                row.getBoolean("is_clock"),
                row.getString("grounds") == null ? null : GroundsJson.read(row.getString("grounds")),
                Visibility.valueOf(row.getString("visibility")));
    }

    private static @Nullable Integer unknownYear(ResultSet row) throws SQLException {
        return row.getObject("unknown_year", Integer.class);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
