package org.mingjing.casewatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingjing.casewatch.FindingFilter.Show;
import org.mingjing.people.Officer;
import org.mingjing.people.Officers;
import org.mingjing.vocabulary.Asker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the lists of cases and findings take at a million cases and 300,000 findings in 340 units, for an officer who
 * sees 170 of them, one who sees all, and one who sees only what he handles; in turn with row-level security and without.
 * Run by hand: {@code mvn -pl rules,platform verify -Dtest=ListsMeasurement -DexcludedGroups=
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("measure")
@SpringBootTest(
        properties = {
            "mingjing.data=target/measured-lists",
            "mingjing.database=measured_${random.int(1000000)}",
            "mingjing.trail.folder=target/measured-lists/trail_${random.uuid}",
            "mingjing.postgres-settings=fsync=off",
            "mingjing.packs=../packs",
            "mingjing.pack=procuratorate",
            "mingjing.demo=false"
        })
class ListsMeasurement {

    private static final int CASES = Integer.getInteger("mingjing.cases", 1_000_000);
    private static final int TIMES = Integer.getInteger("mingjing.times", 40);
    private static final int P95 = 95;
    private static final List<String> GUARDED = List.of("casewatch.cases", "casewatch.findings");

    @Autowired
    CaseDesk desk;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource source;

    @Test
    void listsOfAMillionCases() throws Exception {
        fill();
        var lists = lists();
        for (var login : List.of("half", "whole", "handler", "small")) {
            for (var list : lists.entrySet()) {
                guard("disable");
                var without = measure(login, list.getValue());
                guard("enable");
                var with = measure(login, list.getValue());
                System.out.printf(
                        "%-8s %-34s with row-level security: median %4d ms, 95 of 100 within %4d ms; without: %4d ms, %4d ms%n",
                        login, list.getKey(), middle(with), late(with), middle(without), late(without));
            }
        }
    }

    private Map<String, Consumer<Officer>> lists() {
        var lists = new LinkedHashMap<String, Consumer<Officer>>();
        lists.put("cases", officer -> desk.cases(officer, new CaseFilter(null, null, null, null, null, 1)));
        lists.put("cases, page 20", officer -> desk.cases(officer, new CaseFilter(null, null, null, null, null, 20)));
        lists.put("cases, open", officer -> desk.cases(officer, new CaseFilter(null, null, null, null, true, 1)));
        lists.put("cases, number", officer -> desk.cases(officer, new CaseFilter(null, null, "77123", null, null, 1)));
        lists.put("findings, red", officer -> desk.findings(officer, FindingFilter.of(Show.RED)));
        lists.put("findings, yellow", officer -> desk.findings(officer, FindingFilter.of(Show.YELLOW)));
        lists.put("findings, all", officer -> desk.findings(officer, FindingFilter.of(Show.ALL)));
        lists.put("a case", officer -> desk.page(officer, caseOf(officer), false));
        return lists;
    }

    private long caseOf(Officer officer) {
        return desk.cases(officer, new CaseFilter(null, null, null, null, null, 1))
                .rows()
                .getFirst()
                .id();
    }

    private List<Long> measure(String login, Consumer<Officer> list) {
        var day = LocalDate.now(java.time.ZoneOffset.UTC);
        var took = new ArrayList<Long>();
        for (var n = -TIMES / 4; n < TIMES; n++) {
            var begun = System.nanoTime();
            new Asker.Person(login, day)
                    .during(() -> list.accept(officers.find(login, day).orElseThrow()));
            if (n >= 0) {
                took.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            }
        }
        return took.stream().sorted().toList();
    }

    private static long middle(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static long late(List<Long> sorted) {
        return sorted.get(sorted.size() * P95 / 100);
    }

    private void guard(String verb) throws Exception {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            for (var table : GUARDED) {
                statement.execute("alter table %s %s row level security".formatted(table, verb));
            }
        }
    }

    private Connection owner() throws Exception {
        var password = Files.readString(Path.of("target/measured-lists/postgres.secret"))
                .strip();
        return DriverManager.getConnection(
                source.unwrap(HikariDataSource.class).getJdbcUrl(), "mingjing_owner", password);
    }

    /** One office of 340 units in two halves: cases of the last three years, every tenth closed one red or yellow. */
    private void fill() throws Exception {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            for (var sql : OFFICE.split(";\n", -1)) {
                statement.execute(sql.formatted(CASES));
            }
        }
        assertThat(db.sql("select count(*) from casewatch.cases")
                        .query(Long.class)
                        .single())
                .isEqualTo(CASES);
    }

    private static final String OFFICE = """
            insert into people.units (key, tree, kind, name_en, name_zh, valid_from)
            values ('top', 'ADMINISTRATIVE', 'office', 'Office', '本院', '2020-01-01');
            insert into people.units (key, tree, kind, parent_id, name_en, name_zh, valid_from)
            select 'half-' || n, 'ADMINISTRATIVE', 'office', (select id from people.units where key = 'top'), 'Half', '半', '2020-01-01'
            from generate_series(1, 2) n;
            insert into people.units (key, tree, kind, parent_id, name_en, name_zh, valid_from)
            select 'unit-' || n, 'ADMINISTRATIVE', 'department', (select id from people.units where key = 'half-' || 1 + n %% 2),
              'Unit ' || n, '部门' || n, '2020-01-01' from generate_series(1, 338) n;
            insert into people.posts (key, unit_id, role, title_en, title_zh, valid_from)
            select p.key, u.id, p.role, p.key, p.key, '2020-01-01'
            from (values ('half', 'half-1', 'deputy-chief'), ('whole', 'top', 'chief-prosecutor'), ('handler', 'unit-7', 'prosecutor'),
              ('small', 'unit-8', 'department-head')) p(key, unit, role)
            join people.units u on u.key = p.unit;
            insert into people.officers (login, name_en, name_zh) select key, key, key from people.posts;
            insert into people.accounts (officer_id, password) select id, '-' from people.officers;
            insert into people.appointments (post_id, officer_id, valid_from)
            select p.id, o.id, '2020-01-01' from people.posts p join people.officers o on o.login = p.key;
            insert into casewatch.cases (kind, number, unit_id, handler, attributes, events, event_count, fingerprint, first_at,
              last_at, last_activity, closed_at, judged_by, judged_at, visibility)
            select 'arrest-review', '明检刑捕〔2026〕' || n || '号', u.ids[1 + n %% 340],
              case when n %% 8000 = 0 then 'handler' else 'person-' || n %% 9000 end, '{}',
              jsonb_build_array(jsonb_build_object('a', 'arrest-request-received', 't', '2026-01-01T00:00:00Z', 'w', 'clerk', 'x', '{}'::jsonb)),
              1, repeat('a', 64), now() - n * interval '90 seconds', now() - n * interval '90 seconds', 'arrest-request-received',
              case when n %% 5 > 0 then now() end, 'measured', now(), case when n %% 500 = 0 then 'NEED_TO_KNOW' else 'UNIT' end
            from generate_series(1, %1$d) n, (select array_agg(id order by id) as ids from people.units) u;
            insert into casewatch.findings (case_id, rule, at, nth, state, positions, yellow_from, red_from, turns_at, kind, severity,
              owner, is_clock, is_about_data, unit_id, handler, stands_until, found_at, visibility)
            select c.id, 'decide-arrest-detained', c.last_at, 1, case when c.id %% 3 = 0 then 'RUNNING' else 'LATE' end, '{1}',
              c.last_at, c.last_at + interval '9 days', c.last_at + interval '9 days', c.kind, 'MEDIUM', 'OFFICE', true, false, c.unit_id,
              c.handler, case when c.id %% 30 = 0 then 'infinity' else now() - interval '1 day' end, now(), c.visibility
            from casewatch.cases c where c.id %% 10 < 3;
            analyze""";
}
