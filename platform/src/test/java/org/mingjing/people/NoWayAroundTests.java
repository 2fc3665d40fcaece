package org.mingjing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.MingjingTest;
import org.mingjing.MovableClock;
import org.mingjing.vocabulary.Asker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer could try who sends statements of his own through a connection that is bound to him. */
@MingjingTest
class NoWayAroundTests {

    private static final Asker ZHAO = new Asker.Person("zhao", MovableClock.MONDAY_16_MARCH);

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table casewatch.cases disable row level security",
                "drop policy sight on casewatch.cases",
                "create policy mine on casewatch.cases using (true)",
                "set role mingjing_owner",
                "set session authorization mingjing_owner",
                "alter role mingjing_app bypassrls",
                "select secret from people.asking_secret",
                "create function people.mine() returns int language sql as 'select 1'",
                "create view casewatch.mine as select * from casewatch.cases",
                "truncate casewatch.cases",
                "copy casewatch.cases to '/tmp/cases'",
                "set row_security = off; select * from casewatch.cases",
                "call people.guard('casewatch.cases', visibility => '''OFFICE''')",
                "insert into people.roles values ('mine', 'OFFICE', '{}')",
                "insert into people.appointments (post_id, officer_id, valid_from) select p.id, o.id, '2030-01-01' from people.posts p, people.officers o where p.key = 'chief' and o.login = 'zhao'",
                "insert into people.named_readers (kind, thing_id, officer_id, keeps, because, named_by, named_at) select 'case', 1, id, true, '-', 'zhao', now() from people.officers where login = 'zhao'",
                "insert into people.deputies (post_id, officer_id, deputy_id, valid_from, valid_to, because, appointed_by, appointed_at) select p.id, w.id, z.id, '2026-01-01', '2026-12-31', '-', 'zhao', now() from people.posts p, people.officers w, people.officers z where p.key = 'chief' and w.login = 'wang' and z.login = 'zhao'",
                "insert into trail.lines (at, officer, what, object, facts) values (now(), 'wang', 'duty-done', 'occurrence/0', '{}')"
            })
    void isRefused(String statement) {
        assertThatThrownBy(() -> ZHAO.during(() -> db.sql(statement).update()))
                .as(statement)
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update people.posts set role = 'chief-prosecutor' where key = 'first-prosecutor'",
                "update people.roles set sees = 'OFFICE'",
                "delete from people.roles",
                "update people.appointments set valid_to = '2030-01-01'"
            })
    void changesNothing(String statement) {
        assertThat(ZHAO.<Integer>during(() -> db.sql(statement).update()))
                .as(statement)
                .isZero();
    }

    @Test
    void nobodySpeaksForAnotherWithoutTheSecret() {
        for (var said : List.of("*|infinity|", "wang|2026-03-16|", "wang|2026-03-16|" + "0".repeat(64), "*", "wang")) {
            var found = ZHAO.during(() -> db.sql(
                            "select coalesce((select login from people.asking()), 'nobody') from set_config('mingjing.asker', ?, false)")
                    .param(said)
                    .query(String.class)
                    .single());
            assertThat(found).as(said).isEqualTo("nobody");
        }
    }

    @Test
    void whatWasSaidOfOneDayDoesNotHoldOnAnother() {
        var reach = "select count(*) from people.reach()";
        var wang = new Asker.Person("wang", MovableClock.MONDAY_16_MARCH);
        var before = new Asker.Person("wang", LocalDate.of(2024, 12, 31));
        assertThat(wang.<Long>during(() -> db.sql(reach).query(Long.class).single()))
                .isPositive();
        assertThat(before.<Long>during(() -> db.sql(reach).query(Long.class).single()))
                .isZero();
    }

    @Test
    void theFunctionsThatReadMoreThanTheirCallerAreTheseAndNoOthers() {
        assertThat(db.sql("""
                        select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where p.prosecdef and n.nspname <> 'signin'""").query(String.class).list())
                .containsExactlyInAnyOrder(
                        "trail.wait_for_a_place",
                        "trail.erase",
                        "trail.has_lines",
                        "people.asking",
                        "people.kept",
                        "casewatch.put_right",
                        "rectification.to_be_checked",
                        "rectification.next_number",
                        "rectification.attempts",
                        "rectification.is_ordered",
                        "rectification.classify",
                        "bulletins.next_number");
    }
}
