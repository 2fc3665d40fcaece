package org.mingjing.trail;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Ways in which somebody who owns the database changes a trail of 1,100 lines under eight checkpoints directly in SQL. */
final class Tamperings {

    static final int LINES = 1100;

    private final TamperedTrail trail;

    Tamperings(TamperedTrail trail) {
        this.trail = trail;
    }

    /** One way to tamper; it says what a finding has to name, as a regular expression. */
    interface Tampering extends Function<Random, String> {}

    final List<Tampering> ways = List.of(
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
        return "line %d( at place %d)?".formatted(line, place);
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
        }
        return withTiles || place >= LINES / 256 * 256 ? between(place) : "line %d at place %d".formatted(line, place);
    }

    /** The places from the last checkpoint that still fits to the first that does not. */
    private String between(long place) {
        return trail.db
                .sql("""
                        select format('places %s to %s',
                          (select coalesce(max(size), 0) from trail.checkpoints where size <= $1),
                          (select min(size) - 1 from trail.checkpoints where size > $1))""".replace("$1", String.valueOf(place)))
                .query(String.class)
                .single()
                .replace("places 0 to 0", "place 0");
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
}
