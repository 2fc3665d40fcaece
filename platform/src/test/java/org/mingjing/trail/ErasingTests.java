package org.mingjing.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.MingjingTest;
import org.mingjing.trail.audit.Fault;
import org.mingjing.trail.log.Hash;
import org.mingjing.vocabulary.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's lines are erased by two: nothing of them is left, and every proof still holds. */
@MingjingTest
class ErasingTests {

    private static final Instant LONG_AGO = Instant.parse("2010-05-04T03:02:01Z");
    private static final Instant PERIOD_IS_OVER = Instant.parse("2016-01-01T00:00:00Z");

    @Autowired
    DataSource source;

    @Autowired
    Clock clock;

    TamperedTrail trail;
    ErasureDesk desk;
    TransactionTemplate transaction;

    @BeforeEach
    void growATrail() throws SQLException {
        trail = new TamperedTrail(source.unwrap(HikariDataSource.class).getJdbcUrl());
        desk = new ErasureDesk(trail.db, new Trail(trail.db, clock, new LogBell()), clock);
        transaction = new TransactionTemplate(
                new DataSourceTransactionManager(new SingleConnectionDataSource(trail.connection, true)));
        trail.grow(300);
        old("gone", "duty-done", "occurrence/1", "what gone said");
        old("wang", "officer-appointed", "officer/gone", "gone", "clerk");
        old("wang", "duty-done", "occurrence/2", "about nobody");
        trail.grow(10);
    }

    @AfterEach
    void leave() throws SQLException {
        trail.close();
    }

    private void old(String officer, String what, String object, String... facts) {
        trail.db
                .sql("insert into trail.lines (at, officer, what, object, facts) values (?::timestamptz, ?, ?, ?, ?)")
                .params(LONG_AGO.toString(), officer, what, object, facts)
                .update();
    }

    private long asked() {
        var request = transaction.execute(status -> desk.ask("wang", "gone", PERIOD_IS_OVER, "the period is over"));
        return request == null ? 0 : request;
    }

    @Test
    void nothingOfItIsLeftInADumpAndEveryProofHolds() throws Exception {
        var salts = trail.db
                .sql("select salt from trail.lines where officer = 'gone'")
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes("salt")))
                .list();
        var receipt = trail.receipt(301);
        var other = trail.receipt(17);
        var request = asked();
        transaction.executeWithoutResult(
                status -> assertThat(desk.confirm(request, "li")).isEqualTo(2));
        trail.grow(1);

        var dump = new StringBuilder();
        for (var table :
                List.of("lines", "leaves", "tiles", "checkpoints", "unplaced", "erasure_requests", "erasures")) {
            trail.db
                    .sql("select t::text from trail." + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(dump::append);
        }
        assertThat(dump).doesNotContain("gone").doesNotContain(salts).contains("about nobody");
        var report = trail.audit();
        assertThat(report.faults()).isEmpty();
        assertThat(report.erased()).isEqualTo(2);
        assertThat(other.holds(Hash.of(other.opening()).bytes())).isTrue();
        // Whoever took his receipt away still has what was erased here, and can prove it.
        assertThat(receipt.holds(Hash.of(receipt.opening()).bytes())).isTrue();
        assertThat(new String(receipt.opening(), StandardCharsets.UTF_8)).contains("what gone said");
    }

    @Test
    void itTakesTwoAndHappensOnce() {
        var request = asked();
        assertThatThrownBy(() -> desk.confirm(request, "wang")).isInstanceOf(Refusal.class);
        transaction.executeWithoutResult(status -> desk.confirm(request, "li"));
        assertThatThrownBy(() -> desk.confirm(request, "li")).isInstanceOf(Refusal.class);
        assertThat(desk.requests())
                .first()
                .extracting(ErasureDesk.Request::login)
                .isNull();
        // The database says so too, to a program that does not ask first.
        var again = transaction.execute(status -> desk.ask("wang", "wang", PERIOD_IS_OVER, "once more"));
        assertThatThrownBy(() -> trail.db
                        .sql("select trail.erase(?, 'wang', now())")
                        .param(again)
                        .query()
                        .listOfRows())
                .hasMessageContaining("confirmed by somebody else than wang");
    }

    @Test
    void whatIsNotOldEnoughStays() {
        assertThatThrownBy(() -> transaction.execute(status -> desk.ask("wang", "gone", LONG_AGO, "too early")))
                .isInstanceOf(Refusal.class);
        assertThat(trail.audit().erased()).isZero();
    }

    @Test
    void aLineThatWasEmptiedWithoutAWordIsNamed() {
        var request = asked();
        transaction.executeWithoutResult(status -> desk.confirm(request, "li"));
        trail.change(
                "update trail.lines set salt = null, at = null, officer = null, what = null, object = null, facts = null where id = 5");
        trail.grow(1);
        assertThat(trail.audit().faults()).extracting(Fault::where).containsExactly("line 5");
    }
}
