package org.mingjing.trail;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjing.trail.log.Checkpoint;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.SignedNote;
import org.mingjing.trail.log.Tile;
import org.mingjing.trail.log.Tiles;
import org.mingjing.trail.log.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log's tables: leaves, full tiles, checkpoints. All of them are only added to. */
@Repository
class StoredLog {

    /** Any number will do, as long as every Mingjing on a database takes the same. */
    private static final long LOCK = 0x6d696e676a696e67L;

    private final JdbcClient db;

    StoredLog(JdbcClient db) {
        this.db = db;
    }

    /** A line that has no place yet, with its entry. */
    record Waiting(long id, Hash entry) {

        private static Waiting read(ResultSet row, int number) throws SQLException {
            var line = new Line(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("officer"),
                    row.getString("what"),
                    row.getString("object"),
                    List.of((String[]) row.getArray("facts").getArray()));
            return new Waiting(line.id(), LineText.entry(row.getBytes("salt"), line));
        }
    }

    /** Whether this transaction may place lines; until it ends no other one may. */
    boolean lock() {
        return db.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Takes the lines out of the waiting room that this transaction sees there, the smallest numbers first. */
    List<Waiting> takeWaiting(int atMost) {
        return db.sql("""
                        with taken as (
                          delete from trail.unplaced
                          where line_id in (select line_id from trail.unplaced order by line_id limit ?)
                          returning line_id)
                        select id, at, officer, what, object, facts, salt
                        from trail.lines join taken on id = line_id order by id""").param(atMost).query(Waiting::read).list();
    }

    long size() {
        return db.sql("select coalesce(max(place), -1) + 1 from trail.leaves")
                .query(Long.class)
                .single();
    }

    void addLeaves(long from, List<Waiting> lines) {
        var places = new Long[lines.size()];
        var ids = new Long[lines.size()];
        var entries = new byte[lines.size()][];
        for (var i = 0; i < lines.size(); i++) {
            places[i] = from + i;
            ids[i] = lines.get(i).id();
            entries[i] = lines.get(i).entry().bytes();
        }
        db.sql("insert into trail.leaves (place, line_id, entry) select * from unnest(?, ?, ?)")
                .params(places, ids, entries)
                .update();
    }

    /** Keeps the tiles that became full while the log grew. */
    void addTiles(long from, long to) {
        var level = 0;
        for (long before = from / Tile.FULL, now = to / Tile.FULL; now > 0; before /= Tile.FULL, now /= Tile.FULL) {
            for (var number = before; number < now; number++) {
                var hashes = hashes(level, number);
                db.sql("insert into trail.tiles (level, number, hashes, root) values (?, ?, ?, ?)")
                        .params(level, number, hashes, Tiles.root(hashes).bytes())
                        .update();
            }
            level++;
        }
    }

    Tree tree(long size) {
        return new Tree(size, new Tiles(this::hashes));
    }

    /** A tile as far as it goes: the full one that is kept, or what is there below it. */
    byte[] hashes(int level, long number) {
        return db.sql("select hashes from trail.tiles where level = ? and number = ?")
                .params(level, number)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> level == 0 ? leafHashes(number) : roots(level - 1, number));
    }

    private byte[] leafHashes(long tile) {
        return Tiles.bytes(entries(tile).stream().map(Hash::leaf).toList());
    }

    /** The entries below one tile of leaves. */
    List<byte[]> entries(long tile) {
        return db.sql("select entry from trail.leaves where place >= ? and place < ? order by place")
                .params(tile * Tile.FULL, (tile + 1) * Tile.FULL)
                .query((row, n) -> row.getBytes("entry"))
                .list();
    }

    private byte[] roots(int level, long above) {
        var roots = new ByteArrayOutputStream();
        db.sql("select root from trail.tiles where level = ? and number >= ? and number < ? order by number")
                .params(level, above * Tile.FULL, (above + 1) * Tile.FULL)
                .query((row, n) -> row.getBytes("root"))
                .list()
                .forEach(roots::writeBytes);
        return roots.toByteArray();
    }

    void addCheckpoint(SignedNote note) {
        db.sql("""
                        insert into trail.checkpoints (number, size, note)
                        select coalesce(max(number), 0) + 1, ?, ? from trail.checkpoints""").params(Checkpoint.read(note.text()).size(), note.toString()).update();
    }

    Optional<SignedNote> newest() {
        return db.sql("select note from trail.checkpoints order by number desc limit 1")
                .query(String.class)
                .optional()
                .map(SignedNote::read);
    }

    /** The newest checkpoints first, as many as are wanted. */
    List<Checkpoint> newest(int atMost) {
        var notes = new ArrayList<Checkpoint>();
        db.sql("select note from trail.checkpoints order by number desc limit ?")
                .param(atMost)
                .query(String.class)
                .list()
                .forEach(note -> notes.add(Checkpoint.read(SignedNote.read(note).text())));
        return notes;
    }
}
