package org.mingjing.trail.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.mingjing.trail.Line;
import org.mingjing.trail.log.Hash;
import org.mingjing.trail.log.Malformed;
import org.mingjing.trail.log.Tile;
import org.mingjing.trail.log.Tiles;
import org.mingjing.trail.log.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log in an export. */
public final class ExportedLog implements AuditedLog, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;

    private ExportedLog(ZipFile zip) {
        this.zip = zip;
    }

    public static ExportedLog open(Path file) throws IOException {
        try {
            return new ExportedLog(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException noZip) {
            throw new Malformed("export of a trail", "a zip file", String.valueOf(noZip.getMessage()));
        }
    }

    /** The key that the export brings along. Whoever made the export chose it. */
    public VerifierKey key() throws IOException {
        var key = bytes(Export.KEY);
        if (key == null) {
            throw new Malformed("export of a trail", "a file " + Export.KEY, "none");
        }
        return VerifierKey.read(new String(key, StandardCharsets.UTF_8));
    }

    private byte @Nullable [] bytes(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private void each(String name, Taker<JsonNode> taker) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Malformed("export of a trail", "a file " + name, "none");
        }
        try (var lines = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                take(name, line, taker);
            }
        }
    }

    private static void take(String name, String line, Taker<JsonNode> taker) throws IOException {
        try {
            taker.take(JSON.readTree(line));
        } catch (JacksonException | IllegalArgumentException | DateTimeException unreadable) {
            throw new Malformed("line of " + name, "what an export writes", line);
        }
    }

    @Override
    public List<Kept> checkpoints() throws IOException {
        var kept = new ArrayList<Kept>();
        each(
                Export.CHECKPOINTS,
                node -> kept.add(new Kept(
                        node.path("number").asLong(),
                        node.path("size").asLong(),
                        node.path("note").asString(""))));
        return kept;
    }

    @Override
    public void leaves(Taker<Leaf> taker) throws IOException {
        each(Export.LINES, node -> {
            if (node.has("place")) {
                taker.take(leaf(node));
            }
        });
    }

    private static Leaf leaf(JsonNode node) {
        var entry = node.path("entry");
        var state = LineState.valueOf(node.path("state").asString(""));
        return new Leaf(
                node.path("place").asLong(),
                node.path("line").asLong(),
                entry.isString() ? Hash.read(entry.asString()) : null,
                state,
                state == LineState.GIVEN ? content(node) : null);
    }

    private static Content content(JsonNode node) {
        var facts = new ArrayList<String>();
        node.path("facts").forEach(fact -> facts.add(fact.asString("")));
        var line = new Line(
                node.path("line").asLong(),
                Instant.parse(node.path("at").asString("")),
                node.path("officer").asString(""),
                node.path("what").asString(""),
                node.path("object").asString(""),
                facts);
        return new Content(line, node.path("salt").asString(""));
    }

    @Override
    public @Nullable KeptTile tile(int level, long number) throws IOException {
        var bytes = bytes(new Tile(level, number, Tile.FULL).path());
        if (bytes == null) {
            return null;
        }
        var hashes = new ArrayList<Hash>();
        for (var i = 0; i < Tile.FULL; i++) {
            hashes.add(Tiles.hash(bytes, i));
        }
        return new KeptTile(level, number, Tiles.root(bytes), hashes);
    }

    @Override
    public void tiles(Taker<KeptTile> taker) throws IOException {
        var names = zip.stream()
                .map(entry -> entry.getName().split("/", 3))
                .filter(parts -> parts.length == 3 && parts[0].equals("tile") && parts[1].matches("\\d{1,2}"))
                .filter(parts -> parts[2].matches("(x\\d{3}/)*\\d{3}"))
                .toList();
        for (var name : names) {
            var tile = tile(Integer.parseInt(name[1]), Long.parseLong(name[2].replaceAll("[x/]", "")));
            if (tile != null) {
                taker.take(tile);
            }
        }
    }

    @Override
    public void placeless(Taker<Placeless> taker) throws IOException {
        each(Export.LINES, node -> {
            if (!node.has("place")) {
                taker.take(new Placeless(
                        node.path("line").asLong(),
                        node.path("waits").asBoolean(false),
                        node.path("there").asBoolean(false),
                        node.path("placed").asBoolean(false),
                        node.has("salt") ? content(node) : null));
            }
        });
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
