package org.mingjing.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.packs.Lights;
import org.mingjing.packs.OfficeDays;
import org.mingjing.people.Officer;
import org.mingjing.rectification.StockFilter.Tab;
import org.mingjing.rules.Severity;
import org.mingjing.vocabulary.Light;
import org.mingjing.vocabulary.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The orders that an officer may see, as they stand now or stood at an instant. */
@Repository
@Transactional(readOnly = true)
public class Stock {

    public static final int PAGE = 50;

    private static final int ROWS_FETCHED = 500;

    private static final String FROM = """
            from rectification.orders o
            join rectification.stood(:at) s on s.order_id = o.id
            join people.units u on u.id = o.unit_id
            join people.posts p on p.id = o.post_id
            left join people.officers i on i.login = o.issued_by
            """;

    private static final String COLUMNS = """
            select o.id, o.year, o.no, o.title_en, o.title_zh, o.severity, o.issued_at, o.unit_id, o.issued_by,
                   u.name_en as unit_en, u.name_zh as unit_zh, p.title_en as post_en, p.title_zh as post_zh,
                   i.name_en as issuer_en, i.name_zh as issuer_zh, h.name_en as owner_en, h.name_zh as owner_zh,
                   s.round, s.station, s.recurred, s.due_on, s.look_back_on
            """;

    /** Who holds the post on the day of the list. */
    private static final String OWNER = """
            left join lateral (
              select w.name_en, w.name_zh
              from people.appointments a join people.officers w on w.id = a.officer_id
              where a.post_id = o.post_id and :today between a.valid_from and coalesce(a.valid_to, 'infinity')
              limit 1) h on true
            """;

    private static final String WORST_FIRST =
            " order by s.station in ('DONE', 'WITHDRAWN'), coalesce(s.look_back_on, s.due_on), o.id ";

    private final JdbcClient db;
    private final Lights lights;
    private final OfficeDays days;
    private final Clock clock;

    Stock(JdbcClient db, Lights lights, OfficeDays days, Clock clock) {
        this.db = db;
        this.lights = lights;
        this.days = days;
        this.clock = clock;
    }

    /**
     * An order in a list.
     *
     * @param owner who holds the post; null while nobody does
     */
    public record Entry(
            long id,
            String number,
            Texts title,
            Severity severity,
            long unitId,
            Texts unit,
            Texts post,
            @Nullable Texts owner,
            Who issuer,
            LocalDate issuedOn,
            Stand stand,
            Light light) {}

    /** One page of the list. */
    public record Page(List<Entry> entries, boolean hasMore) {}

    public Page page(Officer officer, StockFilter filter) {
        var found = select(officer, filter, COLUMNS + FROM + OWNER, WORST_FIRST + " limit :limit offset :before")
                .param("limit", PAGE + 1)
                .param("before", (filter.page() - 1) * PAGE)
                .query((row, n) -> entry(row, day(officer, filter)))
                .list();
        return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    /** All of them, one after the other. */
    public void each(Officer officer, StockFilter filter, Consumer<Entry> write) {
        var sql = select(officer, filter, COLUMNS + FROM + OWNER, WORST_FIRST);
        try (var entries = sql.query((row, n) -> entry(row, day(officer, filter))).stream()) {
            entries.forEach(write);
        }
    }

    public long count(Officer officer, StockFilter filter) {
        return select(officer, filter, "select count(*) " + FROM, "")
                .query(Long.class)
                .single();
    }

    /** How many there are in each tab, whatever the filters. */
    public Map<Tab, Long> counts(Officer officer) {
        var sql = new StringBuilder("select ");
        for (var tab : Tab.values()) {
            sql.append("count(*) filter (where %s) as \"%s\", ".formatted(StockWhere.tab(tab), tab));
        }
        return db.sql(sql + "0 " + FROM)
                .params(StockWhere.values(officer, clock.instant(), officer.day(), nearUntil(officer.day())))
                .query((row, n) -> {
                    var counts = new EnumMap<Tab, Long>(Tab.class);
                    for (var tab : Tab.values()) {
                        counts.put(tab, row.getLong(tab.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** The posts that have an order, for the filter. */
    public Map<Long, Texts> posts() {
        var posts = new java.util.LinkedHashMap<Long, Texts>();
        db.sql("""
                        select distinct u.position, u.id, p.position, p.id as post_id,
                          u.name_en || ' · ' || p.title_en as post_en, u.name_zh || ' · ' || p.title_zh as post_zh
                        from rectification.orders o
                        join people.posts p on p.id = o.post_id join people.units u on u.id = p.unit_id
                        order by u.position, u.id, p.position, p.id""")
                .query((row, n) -> posts.put(row.getLong("post_id"), Orders.texts(row, "post")))
                .list();
        return posts;
    }

    private JdbcClient.StatementSpec select(Officer officer, StockFilter filter, String select, String order) {
        var at = filter.at() == null ? clock.instant() : filter.at();
        var day = day(officer, filter);
        var where = new StockWhere(filter, clock.getZone());
        return db.sql(select + where.sql() + order)
                .withFetchSize(ROWS_FETCHED)
                .params(StockWhere.values(officer, at, day, nearUntil(day)))
                .params(where.values());
    }

    /** A stock of an earlier instant is judged as on its day. */
    private LocalDate day(Officer officer, StockFilter filter) {
        var at = filter.at();
        return at == null ? officer.day() : LocalDate.ofInstant(at, clock.getZone());
    }

    /** Up to which due date an order is yellow. */
    LocalDate nearUntil(LocalDate today) {
        return days.after(today, lights.order().notice());
    }

    public Light light(Order order, LocalDate today) {
        return order.stand().lightOn(today, nearUntil(today));
    }

    /** When the order turned as it is now; null while it is neither yellow nor red. */
    public @Nullable LocalDate since(Stand stand, Light light) {
        return switch (light) {
            case RED -> stand.dueOn().plusDays(1);
            case YELLOW ->
                stand.isOpen() ? days.before(stand.dueOn(), lights.order().notice()) : stand.nextOn();
            case GREEN, GREY -> null;
        };
    }

    private Entry entry(ResultSet row, LocalDate day) throws SQLException {
        var stand = new Stand(
                Station.valueOf(row.getString("station")),
                row.getInt("round"),
                row.getBoolean("recurred"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("look_back_on", LocalDate.class));
        return new Entry(
                row.getLong("id"),
                "%d-%d".formatted(row.getInt("year"), row.getInt("no")),
                Orders.texts(row, "title"),
                Severity.valueOf(row.getString("severity")),
                row.getLong("unit_id"),
                Orders.texts(row, "unit"),
                Orders.texts(row, "post"),
                row.getString("owner_en") == null ? null : Orders.texts(row, "owner"),
                new Who(
                        row.getString("issued_by"),
                        row.getString("issuer_en") == null ? null : Orders.texts(row, "issuer")),
                LocalDate.ofInstant(
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                stand,
                stand.lightOn(day, nearUntil(day)));
    }

    static Instant startOf(YearMonth month, java.time.ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
