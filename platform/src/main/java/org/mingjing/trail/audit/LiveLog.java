package org.mingjing.trail.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.Line;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.Tile;
import org.mingjing.trail.log.Tiles;

/** The log in the database, seen at one instant: the connection stands in a transaction that reads repeatably. */
public final class LiveLog implements AuditedLog {

    private static final int ROWS_AT_A_TIME = 2000;

    private static final List<String> CONTENT = List.of("at", "officer", "what", "object", "facts", "salt");

    private final Connection connection;

    public LiveLog(Connection connection) {
        this.connection = connection;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    private void each(String sql, Reader reader, Object... parameters) throws IOException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException failure) {
            throw new IOException("The trail could not be read: " + failure.getMessage(), failure);
        }
    }

    @Override
    public List<Kept> checkpoints() throws IOException {
        var kept = new ArrayList<Kept>();
        each(
                "select number, size, note from trail.checkpoints order by number",
                row -> kept.add(new Kept(row.getLong("number"), row.getLong("size"), row.getString("note"))));
        return kept;
    }

    @Override
    public void leaves(Taker<Leaf> taker) throws IOException {
        each("""
                select place, line_id, entry, id, at, officer, what, object, facts, salt
                from trail.leaves left join trail.lines on id = line_id order by place""", row -> taker.take(leaf(row)));
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        var content = content(row);
        var state =
                row.getObject("id") == null ? LineState.MISSING : content == null ? LineState.ERASED : LineState.GIVEN;
        return new Leaf(row.getLong("place"), row.getLong("line_id"), hash(row.getBytes("entry")), state, content);
    }

    private static @Nullable Hash hash(byte @Nullable [] bytes) {
        return bytes == null || bytes.length != Hash.BYTES ? null : Hash.read(bytes);
    }

    private static @Nullable Content content(ResultSet row) throws SQLException {
        for (var column : CONTENT) {
            if (row.getObject(column) == null) {
                return null;
            }
        }
        var line = new Line(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("officer"),
                row.getString("what"),
                row.getString("object"),
                facts(row.getArray("facts").getArray()));
        return new Content(line, Base64.getEncoder().encodeToString(row.getBytes("salt")));
    }

    /** Facts that are no list of texts are not what Mingjing wrote: they are read as one text that it never writes. */
    private static List<String> facts(Object array) {
        if (array instanceof String[] facts && Arrays.stream(facts).noneMatch(Objects::isNull)) {
            return List.of(facts);
        }
        return List.of("\0" + Arrays.deepToString((Object[]) array));
    }

    @Override
    public @Nullable KeptTile tile(int level, long number) throws IOException {
        var found = new ArrayList<KeptTile>();
        each(
                "select level, number, root, hashes from trail.tiles where level = ? and number = ?",
                row -> found.add(tile(row)),
                level,
                number);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static KeptTile tile(ResultSet row) throws SQLException {
        var bytes = row.getBytes("hashes");
        var hashes = new ArrayList<Hash>();
        for (var i = 0; i < Tile.FULL; i++) {
            hashes.add(Tiles.hash(bytes, i));
        }
        return new KeptTile(row.getInt("level"), row.getLong("number"), hash(row.getBytes("root")), hashes);
    }

    @Override
    public void tiles(Taker<KeptTile> taker) throws IOException {
        each(
                "select level, number, root, hashes from trail.tiles order by level, number",
                row -> taker.take(tile(row)));
    }

    @Override
    public void placeless(Taker<Placeless> taker) throws IOException {
        each(
                """
                select coalesce(l.id, u.line_id) as id, u.line_id is not null as waits, l.id is not null as is_there,
                       f.place is not null as is_placed, at, officer, what, object, facts, salt
                from trail.lines l full join trail.unplaced u on u.line_id = l.id
                left join trail.leaves f on f.line_id = coalesce(l.id, u.line_id)
                where u.line_id is not null or f.place is null
                order by 1""",
                row -> taker.take(new Placeless(
                        row.getLong("id"),
                        row.getBoolean("waits"),
                        row.getBoolean("is_there"),
                        row.getBoolean("is_placed"),
                        content(row))));
    }
}
