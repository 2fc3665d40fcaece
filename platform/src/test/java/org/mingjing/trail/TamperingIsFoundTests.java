package org.mingjing.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingjing.MingjingTest;
import org.mingjing.trail.audit.Audit;
import org.mingjing.trail.audit.Fault;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.SigningKey;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody who owns the database changes the trail directly in SQL, in every way we could think of, at random places:
 * {@code -Dmingjing.tamperings=5000} tries more often. Each one is found, and what was touched is named.
 */
@MingjingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingIsFoundTests {

    private static final int TAMPERINGS = Integer.getInteger("mingjing.tamperings", 600);

    TamperedTrail trail;
    Tamperings tamperings;
    Audit.Held outside;

    @BeforeAll
    void letTheTrailGrow(@Autowired DataSource source) throws SQLException {
        trail = new TamperedTrail(source.unwrap(HikariDataSource.class).getJdbcUrl());
        trail.grow(1, 2, 100, 153, 256, 200, 300, 88);
        tamperings = new Tamperings(trail);
        outside = new Audit.Held(
                "the checkpoint held outside",
                trail.db
                        .sql("select note from trail.checkpoints order by number desc limit 1")
                        .query(String.class)
                        .single());
    }

    @AfterAll
    void leave() throws SQLException {
        trail.close();
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        var report = trail.audit(outside);
        assertThat(report.faults()).isEmpty();
        assertThat(report.size()).isEqualTo(Tamperings.LINES);
        assertThat(report.waiting()).isZero();
        assertThat(report.checkpoints()).isEqualTo(8);
    }

    @Test
    void whateverIsChangedIsFoundAndNamed() throws SQLException {
        var seed = Long.getLong("mingjing.seed", System.nanoTime());
        var random = new Random(seed);
        var missed = new ArrayList<String>();
        var tried = new TreeMap<Integer, Integer>();
        trail.connection.setAutoCommit(false);
        for (var i = 0; i < TAMPERINGS; i++) {
            var way = i % tamperings.ways.size();
            trail.db.sql("set local session_replication_role = replica").update();
            var named = tamperings.ways.get(way).apply(random);
            var faults = trail.audit(outside).faults();
            trail.connection.rollback();
            tried.merge(way, 1, Integer::sum);
            if (faults.stream().map(Fault::where).noneMatch(where -> where.matches(named))) {
                missed.add("way %d, seed %d, try %d: expected %s, found %s".formatted(way, seed, i, named, faults));
            }
        }
        trail.connection.setAutoCommit(true);
        assertThat(missed).as("%d tamperings", TAMPERINGS).isEmpty();
        assertThat(tried).hasSize(tamperings.ways.size());
        assertThat(trail.audit(outside).faults()).isEmpty();
    }

    @Test
    void theOwnerOfTheDatabaseCannotSign() {
        var stranger = SigningKey.make(TamperedTrail.KEY.verifier().name());
        var forged = stranger.sign("office.example/trail\n1\n" + Hash.OF_NOTHING + "\n");
        assertThat(trail.audit(new Audit.Held("a forged one", forged.toString()))
                        .faults())
                .extracting(Fault::where)
                .containsExactly("a forged one");
    }
}
