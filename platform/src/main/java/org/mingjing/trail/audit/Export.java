package org.mingjing.trail.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.audit.AuditedLog.Content;
import org.mingjing.trail.audit.AuditedLog.LineState;
import org.mingjing.trail.log.EntryBundle;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.Tile;
import org.mingjing.trail.log.Tiles;
import org.mingjing.trail.log.VerifierKey;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log as one zip file: {@code checkpoint}, {@code tile/…} and {@code tile/entries/…} as C2SP tlog-tiles names them, so
 * that any reader of such logs reads it; and {@code lines.jsonl}, {@code checkpoints.jsonl} and {@code verifier-key},
 * from which {@link ExportedLog} audits it. Without content it holds hashes only and says nothing about anybody.
 */
public final class Export {

    static final String LINES = "lines.jsonl";
    static final String CHECKPOINTS = "checkpoints.jsonl";
    static final String KEY = "verifier-key";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditedLog log;
    private final boolean withContent;
    private final ZipOutputStream zip;
    private final List<byte[]> entries = new ArrayList<>();
    private long size;

    private Export(AuditedLog log, boolean withContent, ZipOutputStream zip) {
        this.log = log;
        this.withContent = withContent;
        this.zip = zip;
    }

    /** Writes a log as it stands, whatever is wrong with it; how many places it has. */
    public static long write(AuditedLog log, VerifierKey key, boolean withContent, OutputStream out)
            throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var export = new Export(log, withContent, zip);
            export.file(KEY, (key + "\n").getBytes(StandardCharsets.UTF_8));
            export.checkpoints();
            export.lines();
            export.entriesAndLeaves();
            export.tilesAbove();
            return export.size;
        }
    }

    private void file(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private void checkpoints() throws IOException {
        var kept = log.checkpoints();
        zip.putNextEntry(new ZipEntry(CHECKPOINTS));
        for (var one : kept) {
            json(Map.of("number", one.number(), "size", one.size(), "note", one.note()));
        }
        zip.closeEntry();
        if (!kept.isEmpty()) {
            file("checkpoint", kept.getLast().note().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void json(Map<String, ? extends @Nullable Object> values) throws IOException {
        zip.write(JSON.writeValueAsBytes(values));
        zip.write('\n');
    }

    private void lines() throws IOException {
        zip.putNextEntry(new ZipEntry(LINES));
        log.leaves(leaf -> {
            size = leaf.place() + 1;
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("place", leaf.place());
            values.put("line", leaf.lineId());
            values.put("entry", leaf.entry() == null ? null : leaf.entry().toString());
            var content = leaf.content();
            values.put("state", content == null || withContent ? leaf.state() : LineState.WITHHELD);
            put(content, values);
            json(values);
        });
        log.placeless(line -> {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("line", line.lineId());
            values.put("waits", line.waits());
            values.put("there", line.lineIsThere());
            values.put("placed", line.isPlaced());
            put(line.content(), values);
            json(values);
        });
        zip.closeEntry();
    }

    private void put(@Nullable Content content, Map<String, @Nullable Object> values) {
        if (content != null && withContent) {
            values.put("at", content.line().at().toString());
            values.put("officer", content.line().officer());
            values.put("what", content.line().what());
            values.put("object", content.line().object());
            values.put("facts", content.line().facts());
            values.put("salt", content.salt());
        }
    }

    private void entriesAndLeaves() throws IOException {
        log.leaves(leaf -> {
            entries.add(leaf.entry() == null ? new byte[0] : leaf.entry().bytes());
            if (entries.size() == Tile.FULL) {
                bundle(new Tile(0, leaf.place() / Tile.FULL, Tile.FULL));
            }
        });
        if (!entries.isEmpty()) {
            bundle(new Tile(0, size / Tile.FULL, entries.size()));
        }
    }

    private void bundle(Tile tile) throws IOException {
        file(tile.entriesPath(), EntryBundle.bytes(entries));
        var kept = tile.isFull() ? log.tile(0, tile.number()) : null;
        var hashes =
                kept != null ? kept.hashes() : entries.stream().map(Hash::leaf).toList();
        file(tile.path(), Tiles.bytes(hashes));
        entries.clear();
    }

    private void tilesAbove() throws IOException {
        for (var tile : Tile.of(size)) {
            if (tile.level() == 0) {
                continue;
            }
            var kept = tile.isFull() ? log.tile(tile.level(), tile.number()) : null;
            var hashes = kept != null ? kept.hashes() : roots(tile);
            file(tile.path(), Tiles.bytes(hashes));
        }
    }

    private List<Hash> roots(Tile tile) throws IOException {
        var roots = new ArrayList<Hash>();
        for (var i = 0; i < tile.width(); i++) {
            var below = log.tile(tile.level() - 1, tile.number() * Tile.FULL + i);
            roots.add(below == null || below.root() == null ? Hash.OF_NOTHING : below.root());
        }
        return roots;
    }
}
