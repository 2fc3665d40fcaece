package org.mingjing.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.people.Canaries.Row;
import org.mingjing.people.RouteMatrix.Route;
import org.mingjing.vocabulary.Asker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every table asked by the application's role for every officer, without any check of the application; and every route. */
@MingjingTest
@TestInstance(Lifecycle.PER_CLASS)
class WhoSeesWhatTests {

    /** What holds nothing of the office's work, and why it is open to whoever asks. */
    private static final Map<String, String> OPEN = Map.of(
            "people.accounts", "looked at before anybody has signed in; holds hashes of passwords",
            "people.sign_ins_opened", "looked at with every officer, before it is known who asks",
            "people.passwords_chosen", "the same",
            "people.asking_secret", "not granted at all",
            "trail.event_publication", "names what changed, never what it says; taken up again after a crash",
            "trail.unplaced", "numbers",
            "trail.leaves", "hashes with salts",
            "trail.tiles", "hashes",
            "trail.checkpoints", "hashes, signed",
            "trail.handings", "hashes, and to whom they went");

    /** How an office is made up, and who stands in for whom, every officer may read. */
    private static final Set<String> PLAN = Set.of(
            "people.units",
            "people.posts",
            "people.officers",
            "people.appointments",
            "people.roles",
            "people.deputies",
            "people.deputies_withdrawn");

    /** What {@code trail} and {@code people} show to those who asked for it: tested beside their pages. */
    private static final Set<String> ELSEWHERE = Set.of(
            "casewatch.column_mappings",
            "trail.erasure_requests",
            "trail.erasures",
            "people.openings",
            "people.named_readers",
            "people.named_readers_withdrawn");

    /** What would change who asks. */
    private static final Set<String> ENDS =
            Set.of("/session", "/session/end", "/my/language", "/my/theme", "/my/password");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource source;

    @Autowired
    Roles roles;

    @Autowired
    TransactionTemplate transaction;

    private Parts parts;
    private Canaries canaries;

    @BeforeAll
    void sing() {
        parts = new Parts(roles.all());
        canaries = new Canaries(db, parts);
        transaction.executeWithoutResult(status -> {
            canaries.takeTheirParts();
            canaries.sing();
        });
    }

    @AfterAll
    void leave() throws SQLException, IOException {
        clock.moveTo(MovableClock.MONDAY_16_MARCH);
        new Leaving(owner()).leave(canaries);
    }

    private java.sql.Connection owner() throws SQLException, IOException {
        var password =
                Files.readString(Path.of("target/test-data/postgres.secret")).strip();
        return DriverManager.getConnection(
                source.unwrap(HikariDataSource.class).getJdbcUrl(), "mingjing_owner", password);
    }

    private <T> T as(String login, java.util.function.Supplier<T> work) {
        return new Asker.Person(login, Parts.DAY).during(work);
    }

    private Set<Long> seen(String table, List<Row> rows) {
        return Set.copyOf(db.sql("select %s from %s where %1$s = any(?)"
                        .formatted(rows.getFirst().key(), table))
                .param(rows.stream().map(Row::id).toArray(Long[]::new))
                .query((row, n) -> row.getLong(1))
                .list());
    }

    @Test
    void everybodyIsGivenExactlyWhatIsForHim() {
        var asked = 0;
        var given = 0;
        for (var login : parts.everybody()) {
            for (var table : canaries.rows().entrySet()) {
                var seen = as(login, () -> seen(table.getKey(), table.getValue()));
                assertThat(table.getValue())
                        .as(
                                "rows of %s that %s is given, but should not be, or the other way round",
                                table.getKey(), login)
                        .filteredOn(row -> seen.contains(row.id()) != parts.sees(login, row.thing()))
                        .isEmpty();
                asked += table.getValue().size();
                given += seen.size();
            }
        }
        System.out.printf(
                "who sees what: %d officers, %d tables, %d rows asked for, %d given, as the slow oracle says%n",
                parts.everybody().size(), canaries.rows().size(), asked, given);
        assertThat(given).isBetween(asked / 50, asked / 2);
    }

    /** One of each kind that sees and may the same, two who stand in, one whose standing in is over, and one with nothing. */
    private List<String> ofEachKind() {
        var kinds = new LinkedHashMap<Object, String>();
        parts.roles().values().forEach(role -> kinds.putIfAbsent(List.of(role.sees(), role.may()), "s." + role.id()));
        var some = new ArrayList<>(kinds.values());
        some.addAll(List.of("d.chief-prosecutor", "d.prosecutor", "d-yesterday", "s-nothing"));
        return some;
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("org.mingjing"))
                .flatMap(route -> route.getKey().getPatternValues().stream()
                        .flatMap(path -> route.getKey().getMethodsCondition().getMethods().stream()
                                .map(verb -> new Route(HttpMethod.valueOf(verb.name()), path))))
                .toList();
    }

    @Test
    void everyRouteShowsToEachWhatIsForHimAndNothingElse() {
        assertThat(routes())
                .hasSizeGreaterThan(80)
                .allSatisfy(route -> assertThat(RouteMatrix.hasRule(route))
                        .as("%s %s: say in RouteMatrix which things it shows", route.verb(), route.path())
                        .isTrue());
        clock.moveTo(Parts.DAY);
        var matrix = new RouteMatrix(mvc, parts, canaries);
        for (var login : ofEachKind()) {
            routes().stream().filter(route -> !ENDS.contains(route.path())).forEach(route -> matrix.ask(login, route));
            matrix.requireExactly(login, "/findings/table.csv?show=ALL", "casewatch.findings");
            matrix.requireExactly(login, "/problems/table.csv?show=ALL", "rectification.orders");
            matrix.requireExactly(login, "/occurrences/table.csv?from=2024-06-01&to=2024-06-30", "cadence.occurrences");
        }
        System.out.printf(
                "who sees what: %d routes, %d kinds of officers, %d answers, %d of them about what was not his and like those about nothing%n",
                routes().size(), ofEachKind().size(), matrix.asked, matrix.denied);
    }

    @Test
    void nobodyIsGivenNothing() {
        canaries.rows().forEach((table, rows) -> {
            assertThat(new Asker.Nobody().during(() -> seen(table, rows)))
                    .as(table)
                    .isEmpty();
            assertThat(new Asker.Program().during(() -> seen(table, rows)))
                    .as(table)
                    .hasSameSizeAs(Set.copyOf(rows));
        });
    }

    @Test
    void everyTableIsGuardedAndSung() {
        var tables = db.sql("""
                        select n.nspname || '.' || c.relname as name, c.relrowsecurity as guarded
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relname <> 'migrations'
                          and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'signin')
                          and n.nspname not like 'pg\\_t%'""")
                .query((row, n) -> Map.entry(row.getString("name"), row.getBoolean("guarded")))
                .list();
        assertThat(tables)
                .hasSizeGreaterThan(30)
                .allSatisfy(table -> assertThat(table.getValue())
                        .as("%s has no row-level security: guard it, or say here why it is open", table.getKey())
                        .isEqualTo(!OPEN.containsKey(table.getKey())));
        assertThat(tables)
                .filteredOn(Map.Entry::getValue)
                .extracting(Map.Entry::getKey)
                .filteredOn(name -> !PLAN.contains(name) && !ELSEWHERE.contains(name))
                .as("a canary for each")
                .containsExactlyInAnyOrderElementsOf(canaries.rows().keySet());
    }
}
