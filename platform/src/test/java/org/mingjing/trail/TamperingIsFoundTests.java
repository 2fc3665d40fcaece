package org.mingjing.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
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
    private static final int LINES = 1100;

    TamperedTrail trail;
    Audit.Held outside;

    @BeforeAll
    void letTheTrailGrow(@Autowired DataSource source) throws SQLException {
        trail = new TamperedTrail(source.unwrap(HikariDataSource.class).getJdbcUrl());
        trail.grow(1, 2, 100, 153, 256, 200, 300, 88);
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

    /** One way to tamper; it says what a finding has to name, as a regular expression. */
    private interface Tampering extends Function<Random, String> {}

    private final List<Tampering> ways = List.of(
            // Edits of a line: any column, also back and forth between lines.
            any -> ofLine(any, "update trail.lines set officer = officer || '?' where id = %d"),
            any -> ofLine(any, "update trail.lines set officer = 'nobody' where id = %d"),
            any -> ofLine(any, "update trail.lines set at = at - interval '1 microsecond' where id = %d"),
            any -> ofLine(any, "update trail.lines set what = 'duty-done-late' where id = %d"),
            any -> ofLine(any, "update trail.lines set object = object || '0' where id = %d"),
            any -> ofLine(any, "update trail.lines set facts[1] = 'another' where id = %d"),
            any -> ofLine(any, "update trail.lines set facts = facts || array['one more'] where id = %d"),
            any -> ofLine(any, "update trail.lines set facts = '{}' where id = %d"),
            any -> ofLine(any, "update trail.lines set facts = array[null, null]::text[] where id = %d"),
            any -> ofLine(any, "update trail.lines set salt = sha256(salt) where id = %d"),
            any -> ofLine(any, "update trail.lines set id = id + 100000 where id = %d"),
            any -> ofLine(
                    any,
                    "update trail.lines set salt = null, at = null, officer = null, what = null, object = null, facts = null where id = %d"),
            // Deletions.
            any -> ofLine(any, "delete from trail.lines where id = %d"),
            any -> ofPlace(any, "delete from trail.leaves where place = %d"),
            any -> ofTile(any, "delete from trail.tiles where level = 0 and number = %d"),
            any -> ofCheckpoint(any, "delete from trail.checkpoints where number = %d"),
            any -> both(any, "delete from trail.lines where id = %d", "delete from trail.leaves where place = %d"),
            // Edits of the log itself.
            any -> ofPlace(any, "update trail.leaves set entry = sha256(entry) where place = %d"),
            any -> ofPlace(any, "update trail.leaves set place = place + 100000 where place = %d"),
            any -> ofPlace(any, "update trail.leaves set line_id = line_id + 100000 where place = %d"),
            any -> ofPlace(any, "update trail.leaves set line_id = mod(line_id, 1100) + 1 where place = %d"),
            any -> ofTile(
                    any,
                    "update trail.tiles set hashes = overlay(hashes placing sha256('') from 33) where level = 0 and number = %d"),
            any -> ofTile(any, "update trail.tiles set root = sha256(root) where level = 0 and number = %d"),
            any -> ofTile(any, "update trail.tiles set number = number + 7 where level = 0 and number = %d"),
            any -> ofCheckpoint(
                    any, "update trail.checkpoints set note = replace(note, 'office', 'Office') where number = %d"),
            any -> ofCheckpoint(any, "update trail.checkpoints set size = size + 5000 where number = %d"),
            any -> ofCheckpoint(any, "update trail.checkpoints set number = number + 50 where number = %d"),
            // Insertions.
            any -> inserted(any, false),
            any -> inserted(any, true),
            // Reorderings.
            any -> exchanged(any, "line_id"),
            any -> exchanged(any, "entry"),
            any -> exchangedContents(any),
            // Truncations, of lines alone and of everything.
            any -> cut(any, "delete from trail.lines where id in (select line_id from trail.leaves where place >= %d)"),
            any -> cut(any, "delete from trail.leaves where place >= %d"),
            this::cutClean,
            // A line and its leaf together, and with them all tiles: only the signature is left to say so.
            any -> together(any, false),
            any -> together(any, true));

    private String ofLine(Random any, String sql) {
        var place = any.nextInt(LINES);
        var line = lineAt(place);
        run(sql.formatted(line));
        return "line %d( at place %d)?|places? .*".formatted(line, place);
    }

    private String ofPlace(Random any, String sql) {
        var place = any.nextInt(LINES);
        var line = lineAt(place);
        run(sql.formatted(place));
        return place == LINES - 1
                ? "places? .*"
                : "places? %d( to \\d+)?|line %d|line \\d+ at place %d".formatted(place, line, place);
    }

    private String ofTile(Random any, String sql) {
        var tile = any.nextInt(LINES / 256);
        run(sql.formatted(tile));
        return "tile/0/00" + tile;
    }

    private String ofCheckpoint(Random any, String sql) {
        var number = 1 + any.nextInt(8);
        run(sql.formatted(number));
        return number == 8 ? "checkpoint 8|places 1012 to 1099|checkpoint \\d+" : "checkpoint " + number;
    }

    private String both(Random any, String ofLine, String ofPlace) {
        var place = any.nextInt(LINES);
        run(ofLine.formatted(lineAt(place)));
        run(ofPlace.formatted(place));
        return "places? %d|places? %d to 1099".formatted(place, place);
    }

    private String inserted(Random any, boolean withLeaf) {
        var id = 200_000 + any.nextInt(1000);
        run(
                "insert into trail.lines (id, at, officer, what, object, facts) overriding system value values (%d, now() - interval '1 year', 'wang', 'duty-done', 'occurrence/1', '{}')"
                        .formatted(id));
        if (withLeaf) {
            run("insert into trail.leaves values (%d, %d, sha256('x'))".formatted(LINES, id));
            return "line %d at place 1100|places? 1100".formatted(id);
        }
        return "line " + id;
    }

    private String exchanged(Random any, String column) {
        var one = any.nextInt(LINES);
        var other = (one + 1 + any.nextInt(LINES - 1)) % LINES;
        run(
                "update trail.leaves l set %s = o.%s from trail.leaves o where l.place in (%d, %d) and o.place in (%d, %d) and o.place <> l.place"
                        .formatted(column, column, one, other, one, other));
        return "line \\d+ at place %d".formatted(one);
    }

    private String exchangedContents(Random any) {
        var one = any.nextInt(LINES);
        var other = (one + 1 + any.nextInt(LINES - 1)) % LINES;
        run("""
                update trail.lines l set at = o.at, officer = o.officer, what = o.what, object = o.object, facts = o.facts, salt = o.salt
                from trail.lines o where l.id in (%d, %d) and o.id in (%d, %d) and o.id <> l.id""".formatted(lineAt(one), lineAt(other), lineAt(one), lineAt(other)));
        return "line %d at place %d".formatted(lineAt(one), one);
    }

    private String cut(Random any, String sql) {
        var from = LINES - 1 - any.nextInt(400);
        var line = lineAt(from);
        run(sql.formatted(from));
        return "line %d|places? %d( to 1099)?".formatted(line, from);
    }

    /** Everything after a checkpoint is gone, and no trace of it is left in the database. */
    private String cutClean(Random any) {
        var number = 1 + any.nextInt(7);
        var size = trail.db
                .sql("select size from trail.checkpoints where number = ?")
                .param(number)
                .query(Long.class)
                .single();
        run("delete from trail.lines where id in (select line_id from trail.leaves where place >= %d)".formatted(size));
        run("delete from trail.leaves where place >= " + size);
        run("delete from trail.tiles where level = 0 and number >= " + size / 256);
        run("delete from trail.checkpoints where number > " + number);
        return "places %d to 1099".formatted(size);
    }

    private String together(Random any, boolean withTiles) {
        var place = any.nextInt(LINES);
        var line = lineAt(place);
        run("update trail.lines set officer = 'nobody' where id = " + line);
        var changed = trail.db
                .sql("select id, at, officer, what, object, facts, salt from trail.lines where id = ?")
                .param(line)
                .query((row, number) -> LineText.entry(row.getBytes("salt"), Trail.line(row, number)))
                .single();
        trail.db
                .sql("update trail.leaves set entry = ? where place = ?")
                .params(changed.bytes(), place)
                .update();
        if (withTiles) {
            run("delete from trail.tiles");
            new StoredLog(trail.db).addTiles(0, LINES);
            return "places \\d+ to \\d+|places? \\d+";
        }
        return "line %d at place %d|places \\d+ to \\d+".formatted(line, place);
    }

    private long lineAt(long place) {
        return trail.db
                .sql("select line_id from trail.leaves where place = ?")
                .param(place)
                .query(Long.class)
                .single();
    }

    private void run(String sql) {
        trail.db.sql(sql).update();
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        var report = trail.audit(outside);
        assertThat(report.faults()).isEmpty();
        assertThat(report.size()).isEqualTo(LINES);
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
            var way = i % ways.size();
            run("set local session_replication_role = replica");
            var named = ways.get(way).apply(random);
            var faults = trail.audit(outside).faults();
            trail.connection.rollback();
            tried.merge(way, 1, Integer::sum);
            if (faults.stream().map(Fault::where).noneMatch(where -> where.matches(named))) {
                missed.add("way %d, seed %d, try %d: expected %s, found %s".formatted(way, seed, i, named, faults));
            }
        }
        trail.connection.setAutoCommit(true);
        assertThat(missed).as("%d tamperings", TAMPERINGS).isEmpty();
        assertThat(tried).hasSize(ways.size());
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
